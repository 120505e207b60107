package dev.stagedoor.emulator.gateway.control;

import dev.stagedoor.emulator.core.bus.Operation;

/** An action of the control plane: where it is on the wire, and what it does. Each family of actions lists its own. */
public record GatewayAction(GatewayRoute route, Operation operation) {

    /** AWS's name, such as {@code CreateRestApi}. */
    public String name() {
        return route.wire().operation();
    }

    /** A change may wait for another change of the same API, which may parse or compile a whole definition; a look never does. */
    public boolean isQuick() {
        return name().startsWith("Get") && !name().equals("GetExport");
    }
}
