/**
 * The response cache of a stage: answers by key, each for its time to live, all of them within a bound in bytes. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">caching</a>.
 */
package dev.stagedoor.emulator.gateway.cache;
