"""Executes what the checker asks for on standard input: `{"secret", "tests", "blocks"}`, the blocks of one chain."""

import json
import sys

from . import blocks, tests
from .channel import Channel


def main():
    order = json.load(sys.stdin)
    channel = Channel(order["secret"])
    channel.ready()
    (tests if order["tests"] else blocks).run(order["blocks"], channel)
