package dev.stagedoor.emulator.cloudformation.operations;

import dev.stagedoor.emulator.cloudformation.stack.StackOptions;
import dev.stagedoor.emulator.cloudformation.stack.StackOptions.OnFailure;

/** How a call wants an operation to be done. */
final class OptionsInput {

    private OptionsInput() {}

    static StackOptions of(Call call) {
        boolean disableRollback = call.flag("DisableRollback");
        return new StackOptions(onFailure(call.text("OnFailure"), call.has("DisableRollback"), disableRollback),
                disableRollback, call.flag("RetainExceptOnCreate"), call.text("ClientRequestToken"));
    }

    /** Of a change set, which says so in other words. */
    static StackOptions ofChangeSet(Call call) {
        return new StackOptions(onFailure(call.text("OnStackFailure"), false, false), false, false, null);
    }

    /** The options of a change set, with what its execution adds. */
    static StackOptions ofExecution(Call call, StackOptions planned) {
        boolean disableRollback = call.flag("DisableRollback");
        OnFailure onFailure = disableRollback ? OnFailure.DO_NOTHING : planned.onFailure();
        return new StackOptions(onFailure, disableRollback || planned.onFailure() == OnFailure.DO_NOTHING,
                call.flag("RetainExceptOnCreate"), call.text("ClientRequestToken"));
    }

    private static OnFailure onFailure(String onFailure, boolean both, boolean disableRollback) {
        if (onFailure == null) {
            return disableRollback ? OnFailure.DO_NOTHING : OnFailure.ROLLBACK;
        }
        if (both) {
            throw new ValidationException("You can specify either DisableRollback or OnFailure, but not both.");
        }
        for (OnFailure value : OnFailure.values()) {
            if (value.name().equals(onFailure)) {
                return value;
            }
        }
        throw new ValidationException(
                "1 validation error detected: Value '" + onFailure + "' at 'onFailure' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [ROLLBACK, DELETE, DO_NOTHING]");
    }
}
