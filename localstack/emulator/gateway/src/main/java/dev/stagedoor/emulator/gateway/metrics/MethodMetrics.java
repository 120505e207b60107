package dev.stagedoor.emulator.gateway.metrics;

/**
 * A method of a stage, or what reached none.
 *
 * @param resource its path; null for what reached no method
 * @param detailed whether it has metrics of its own: {@code metricsEnabled}
 */
record MethodMetrics(String resource, String httpMethod, boolean detailed, Counters counters) {}
