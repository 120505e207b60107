package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.io.InputStream;

/** How items stand in an object. */
interface ItemFormat {

    /**
     * Reads as many as are wanted.
     *
     * @throws IOException if the content is not in this format
     * @throws ItemReaderException if it cannot be read for another reason
     */
    void read(InputStream content, ReadItems items) throws IOException;
}
