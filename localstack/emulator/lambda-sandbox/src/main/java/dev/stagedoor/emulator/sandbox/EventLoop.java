package dev.stagedoor.emulator.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import dev.stagedoor.emulator.sandbox.handler.FunctionHandler;

/** Asks for an event, runs the handler, gives the answer, and again. */
final class EventLoop {

    private static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

    private final FunctionEnvironment function;
    private final RuntimeApi api;
    private final FunctionHandler handler;
    private final LogMark mark;

    EventLoop(FunctionEnvironment function, RuntimeApi api, FunctionHandler handler, LogMark mark) {
        this.function = function;
        this.api = api;
        this.handler = handler;
        this.mark = mark;
    }

    /** Runs until the emulator closes the connection or the function can go on no more. */
    void run() throws IOException {
        Event event = api.next();
        while (event != null && answer(event)) {
            event = api.next();
        }
    }

    /** @return false if this JVM must not be used any more */
    private boolean answer(Event event) throws IOException {
        if (event.traceId() != null) {
            System.setProperty(TRACE_HEADER, event.traceId());
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream(1024);
        Throwable failure = null;
        try {
            handler.handle(new ByteArrayInputStream(event.payload()), output, new EventContext(function, event));
        } catch (Throwable e) {
            failure = e;
        }
        if (failure == null) {
            mark.set(event.requestId());
            api.response(event.requestId(), output.toByteArray());
            return true;
        }
        ErrorReport report = new ErrorReport(failure);
        System.err.println(report.log());
        mark.set(event.requestId());
        api.error(event.requestId(), report.type(), report.json());
        return !(failure instanceof VirtualMachineError);
    }
}
