package dev.stagedoor.emulator.states.machine;

import dev.stagedoor.emulator.states.error.api.InvalidNameException;

/** What state machines, executions and activities may be called. */
public final class Names {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html">name</a> */
    private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

    private Names() {}

    /**
     * @return the name
     * @throws InvalidNameException if it has a character that names may not have
     */
    public static String check(String name) {
        if (name.codePoints().anyMatch(Names::forbidden)) {
            throw new InvalidNameException(name);
        }
        return name;
    }

    private static boolean forbidden(int character) {
        return FORBIDDEN.indexOf(character) >= 0 || Character.isISOControl(character)
                || Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.getType(character) == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE;
    }
}
