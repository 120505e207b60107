package dev.stagedoor.emulator.telemetry.xray.filter;

import java.util.function.Predicate;

import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;

/**
 * A filter expression: which traces are asked for. See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-console-filters.html">filter expressions</a>.
 */
@FunctionalInterface
public interface TraceFilter extends Predicate<RecordedTrace> {}
