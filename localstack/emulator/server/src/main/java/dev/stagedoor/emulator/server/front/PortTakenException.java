package dev.stagedoor.emulator.server.front;

/** Another process listens on the port. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortTakenException(int port, Throwable cause) {
        super("Port " + port + " is taken by another process. Stop it, or choose another port with --port N"
                + " (--port 0 takes a free one).", cause);
    }
}
