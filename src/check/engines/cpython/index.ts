export { findPython, type Python } from './discover.ts';
export { createCpythonEngine, type CpythonEngineOptions } from './engine.ts';
export { availability, createEnvironments, type Availability } from './environments.ts';
