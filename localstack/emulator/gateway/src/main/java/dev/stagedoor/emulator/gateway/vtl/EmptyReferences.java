package dev.stagedoor.emulator.gateway.vtl;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/** A reference without a value prints nothing, where plain Velocity prints the reference itself. */
public final class EmptyReferences implements ReferenceInsertionEventHandler {

    /** Velocity makes the instance by its class name. */
    public EmptyReferences() {}

    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        return value == null ? "" : value;
    }
}
