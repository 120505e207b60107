package dev.stagedoor.emulator.states.mapruns.reading;

/** The items cannot be read: {@code States.ItemReaderFailed} with this cause. */
final class ItemReaderException extends RuntimeException {

    ItemReaderException(String cause) {
        super(cause);
    }
}
