/** What runs in the environment of examples; skipped until `npm run check -- --envs` has made it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { BlockOutcome } from '../engine.ts';
import { findPython } from './discover.ts';
import { createCpythonEngine } from './engine.ts';
import { availability } from './environments.ts';

const cacheDir = fileURLToPath(new URL('../../../../node_modules/.cache/glubzhe', import.meta.url));
const python = await findPython();
const ready = availability('packages', { python, cacheDir }).available;

/** Runs blocks, each as a continuation of those before. */
function run(env: string, ...blocks: string[]): Promise<BlockOutcome[]> {
  const engine = createCpythonEngine({ env, python: python!, cacheDir });
  return engine.run(blocks.map((code, index) => ({ code, continues: index > 0 })));
}

describe.skipIf(!ready)('packages', () => {
  test('can be imported', async () => {
    const named = ['aiohttp', 'alembic', 'argon2', 'confluent_kafka', 'graphene', 'httpx', 'hypothesis', 'jwt', 'opentelemetry.sdk.trace'];
    const further = ['pika', 'playwright.sync_api', 'prometheus_client', 'selenium.webdriver', 'strawberry', 'structlog', 'tenacity', 'testcontainers.community.postgres', 'zeep'];
    const used = ['aiosqlite', 'email_validator', 'grpc_tools.protoc', 'multipart', 'pydantic_settings', 'uvicorn'];
    const code = [...named, ...further, ...used].map((name) => `import ${name}`).join('\n');
    expect(await run('httpx', code)).toEqual([{ status: 'ok', stdout: '' }]);
  });

  test('django and drf work without a project', async () => {
    const setup = `import django
from django.conf import settings

databases = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "shop.db"}}
settings.configure(DATABASES=databases, INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"])
django.setup()

from django.db import connection, models
from rest_framework import serializers


class Order(models.Model):
    total = models.IntegerField()

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Order)`;
    const use = `class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["id", "total"]


Order.objects.create(total=100)
print(OrderSerializer(Order.objects.all(), many=True).data)`;
    expect((await run('drf', setup, use))[1]).toEqual({ status: 'ok', stdout: "[{'id': 1, 'total': 100}]\n" });
  });

  test('fastapi answers its test client', async () => {
    const code = `from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/orders/{number}")
async def order(number: int):
    return {"number": number}


client = TestClient(app)
print(client.get("/orders/7").json(), client.get("/orders/x").status_code)`;
    expect(await run('fastapi', code)).toEqual([{ status: 'ok', stdout: "{'number': 7} 422\n" }]);
  });

  test('servers and clients of one block reach each other', async () => {
    const grpc = `from concurrent.futures import ThreadPoolExecutor
import grpc


class Echo(grpc.GenericRpcHandler):
    def service(self, call):
        return grpc.unary_unary_rpc_method_handler(lambda request, _: request)


server = grpc.server(ThreadPoolExecutor(1), handlers=[Echo()])
port = server.add_insecure_port("127.0.0.1:0")
server.start()
with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
    print(channel.unary_unary("/echo/Say")(b"hello", timeout=10))
server.stop(None)`;
    const websockets = `import asyncio
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve


async def echo(socket):
    async for message in socket:
        await socket.send(message)


async def main():
    async with serve(echo, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with connect(f"ws://127.0.0.1:{port}") as socket:
            await socket.send("привет")
            print(await socket.recv())


asyncio.run(main())`;
    expect(await run('grpc', grpc)).toEqual([{ status: 'ok', stdout: "b'hello'\n" }]);
    expect(await run('websockets', websockets)).toEqual([{ status: 'ok', stdout: 'привет\n' }]);
  });

  test('celery and redis work without servers', async () => {
    const celery = `from celery import Celery

app = Celery("shop")
app.conf.task_always_eager = True


@app.task
def add(a, b):
    return a + b


print(add.delay(1, 2).get())`;
    const redis = `import fakeredis

client = fakeredis.FakeRedis(decode_responses=True)
client.set("stock", 1)
print(client.incr("stock"))`;
    expect(await run('celery', celery)).toEqual([{ status: 'ok', stdout: '3\n' }]);
    expect(await run('redis', redis)).toEqual([{ status: 'ok', stdout: '2\n' }]);
  });

  test('sqlalchemy talks to a database asynchronously', async () => {
    const code = `import asyncio
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine


async def main():
    engine = create_async_engine("sqlite+aiosqlite:///shop.db")
    async with engine.begin() as connection:
        print((await connection.execute(text("select 41 + 1"))).scalar())
    await engine.dispose()


asyncio.run(main())`;
    expect(await run('sqlalchemy', code)).toEqual([{ status: 'ok', stdout: '42\n' }]);
  });
});

describe.skipIf(!ready)('env=pytest', () => {
  test('a summary of what failed, without times and paths; what tests print is not in it', async () => {
    const code = `import pytest


@pytest.fixture
def broken():
    raise ValueError("нет")


@pytest.mark.parametrize("a, b", [(1, 1), (1, 2)])
def test_equal(a, b):
    print("не видно")
    assert a == b


def test_fixture(broken):
    pass


class TestRest:
    def test_text(self):
        assert "a" in "b", "не входит"

    @pytest.mark.skip
    def test_skipped(self):
        pass

    @pytest.mark.xfail
    def test_expected(self):
        assert False

    @pytest.mark.asyncio
    async def test_async(self, tmp_path):
        (tmp_path / "file").write_text("x")`;
    const stdout = `FAILED test_equal[1-2] - assert 1 == 2
FAILED TestRest::test_text - AssertionError: не входит
ERROR test_fixture - ValueError: нет
2 failed, 2 passed, 1 skipped, 1 xfailed, 1 error
`;
    const [outcome] = await run('pytest', code);
    expect(outcome).toMatchObject({ status: 'raised', type: 'TestsFailed', stdout, line: 12 });
  });

  test('the file grows block by block, and all of it is tested again', async () => {
    const red = 'def test_total():\n    assert total([1, 2]) == 3';
    const green = 'def total(prices):\n    return sum(prices)';
    const failure = "FAILED test_total - NameError: name 'total' is not defined\n1 failed\n";
    expect(await run('pytest', red, green)).toMatchObject([
      { status: 'raised', type: 'TestsFailed', line: 2, stdout: failure },
      { status: 'ok', stdout: '1 passed\n' },
    ]);
  });

  test('hypothesis finds the same example each time, coverage can be measured', async () => {
    const code = `import coverage
from hypothesis import given, strategies as st


@given(st.lists(st.integers()))
def test_short(items):
    assert len(items) < 3, items


def test_coverage():
    with coverage.Coverage(data_file=None).collect():
        pass`;
    const [first] = await run('pytest', code);
    const stdout = 'FAILED test_short - AssertionError: [0, 0, 0]\n1 failed, 1 passed\n';
    expect(first).toMatchObject({ type: 'TestsFailed', stdout });
    expect(await run('pytest', code)).toEqual([first]);
  });

  test('a file without tests', async () => {
    expect(await run('pytest', 'x = 1')).toEqual([{ status: 'ok', stdout: 'no tests ran\n' }]);
  });

  test('a file that cannot be imported has not failed, it is broken', async () => {
    const [missing] = await run('pytest', 'x = 1\nimport nothing');
    expect(missing).toMatchObject({ status: 'raised', type: 'ModuleNotFoundError', line: 2, stdout: '' });
    const [wrong] = await run('pytest', 'def test_a(:');
    expect(wrong).toMatchObject({ status: 'raised', type: 'SyntaxError', line: 1, column: 12 });
  });

  test('a test that ends pytest or the interpreter', async () => {
    const [asked] = await run('pytest', 'import pytest\n\n\ndef test_a():\n    pytest.exit("всё")');
    expect(asked).toMatchObject({ status: 'exited' });
    const [forced] = await run('pytest', 'import os\n\n\ndef test_a():\n    os._exit(0)');
    expect(forced).toMatchObject({ status: 'exited', message: 'exit(0)' });
  });
});
