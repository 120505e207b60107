package dev.stagedoor.emulator.states.intrinsic;

/**
 * The arguments of an intrinsic function do not suit it. The message is what AWS adds after the function's name, or
 * empty.
 */
final class InvalidArgumentsException extends Exception {

    InvalidArgumentsException() {
        this("");
    }

    InvalidArgumentsException(String detail) {
        super(detail, null, false, false);
    }
}
