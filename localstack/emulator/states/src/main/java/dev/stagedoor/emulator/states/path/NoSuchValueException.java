package dev.stagedoor.emulator.states.path;

/** A path leads to nothing in a tree. The message is Jayway's, which AWS passes on. */
final class NoSuchValueException extends Exception {

    NoSuchValueException(String message) {
        super(message, null, false, false);
    }
}
