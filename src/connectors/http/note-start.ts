import type { Agent, Dispatcher } from 'undici';

/**
 * Sets `start.begun` when the request is about to be written on a live connection. An error before that moment (name
 * not found, connection refused, TLS refused, time-out while connecting) proves that the target saw nothing; error
 * codes do not, because a reset looks the same while connecting and after the body was taken.
 */
export function noteStart(agent: Agent, start: { begun: boolean }): Dispatcher {
  return agent.compose((dispatch) => (options, handler) => dispatch(options, watched(handler, start)));
}

function watched(handler: Dispatcher.DispatchHandler, start: { begun: boolean }): Dispatcher.DispatchHandler {
  return {
    onRequestStart: (controller, context) => {
      start.begun = true;
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
    onResponseStart: (...args) => handler.onResponseStart?.(...args),
    onResponseData: (...args) => handler.onResponseData?.(...args),
    onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
    onResponseError: (...args) => handler.onResponseError?.(...args),
  };
}
