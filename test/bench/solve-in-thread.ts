import { parentPort } from 'node:worker_threads'
import { solveWithJavascript } from './solve-with-javascript.ts'

/** javascript-lp-solver cannot be stopped from inside in every case, so it stands in a thread that can be ended. */
const port = parentPort
port?.on('message', (model) => port.postMessage(solveWithJavascript(model)))
