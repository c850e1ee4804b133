import { options } from 'preact'

// Effects wait for a picture by a timer, which would find no document any more where a test has ended first.
if (typeof document !== 'undefined') options.requestAnimationFrame = queueMicrotask
