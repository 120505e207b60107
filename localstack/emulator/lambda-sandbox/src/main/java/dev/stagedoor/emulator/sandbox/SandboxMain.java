package dev.stagedoor.emulator.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

import dev.stagedoor.emulator.sandbox.handler.FunctionHandler;
import dev.stagedoor.emulator.sandbox.handler.HandlerLoader;

/** The main class of a sandbox: initialises the function once, then answers one event at a time until it is ended. */
public final class SandboxMain {

    private SandboxMain() {}

    /** @param args the text by which the emulator knows the marks that this class sets in the output */
    public static void main(String[] args) throws IOException {
        FunctionEnvironment function = FunctionEnvironment.of(System.getenv());
        RuntimeApi api = RuntimeApi.connect(function.runtimeApi());
        LogMark mark = new LogMark(new FileOutputStream(FileDescriptor.out), args[0]);
        FunctionHandler handler;
        try {
            handler = HandlerLoader.load(function.handler(), Thread.currentThread().getContextClassLoader());
        } catch (Throwable e) {
            ErrorReport report = new ErrorReport(e);
            System.err.println(report.log());
            mark.set("init");
            api.initError(report.type(), report.json());
            Runtime.getRuntime().halt(1);
            return;
        }
        new EventLoop(function, api, handler, mark).run();
        // A thread of the function must not keep a sandbox that no event can reach any more.
        Runtime.getRuntime().halt(1);
    }
}
