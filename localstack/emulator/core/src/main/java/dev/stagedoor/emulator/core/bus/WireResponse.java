package dev.stagedoor.emulator.core.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** An HTTP answer of the control plane. */
public record WireResponse(int status, MultiMap headers, Buffer body) {}
