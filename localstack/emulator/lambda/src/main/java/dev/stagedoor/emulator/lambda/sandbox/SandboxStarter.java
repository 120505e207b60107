package dev.stagedoor.emulator.lambda.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import dev.stagedoor.emulator.core.process.ChildProcesses.JvmSpec;
import dev.stagedoor.emulator.lambda.code.Directories;
import dev.stagedoor.emulator.lambda.error.ServiceException;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.sandbox.SandboxMain;
import io.vertx.core.Context;
import io.vertx.core.Future;

/** Starts sandboxes: takes the role, makes the directory of temporary files, starts the JVM. */
final class SandboxStarter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final EmulatorContext emulator;
    private final Context context;
    private final RuntimeApiServer api;
    private final SandboxLimits limits;
    private final Path temporary;
    private final Janitor janitor;
    private final List<Path> runtime = List.of(ChildProcesses.location(SandboxMain.class));
    private final List<Path> afterFunction = List.of(ChildProcesses.location(RequestStreamHandler.class));

    /** @param temporary directory for the temporary directories of sandboxes */
    SandboxStarter(EmulatorContext emulator, Context context, RuntimeApiServer api, SandboxLimits limits,
            Path temporary, Janitor janitor) {
        this.janitor = janitor;
        this.emulator = emulator;
        this.context = context;
        this.api = api;
        this.limits = limits;
        this.temporary = temporary;
    }

    /** Returns at once; the listener hears how it goes. */
    Sandbox start(FunctionVersion function, int number, SandboxListener listener) {
        String token = api.newToken();
        String mark = api.newToken();
        String stream = DAY.format(LocalDate.ofInstant(emulator.clock().instant(), ZoneOffset.UTC)) + "/["
                + function.version() + "]" + emulator.ids().hex(32);
        Future<RoleSession> role = OnContext.of(context, RoleSession.assume(emulator.bus(), emulator.ids(),
                emulator.account(), function.configuration().role(), function.functionName()));
        LogWriter writer = new LogWriter(emulator, context, role.map(RoleSession::caller),
                function.configuration().logGroup(), stream);
        SandboxLog log = new SandboxLog(emulator.vertx(), function.version(), mark, writer::append, writer::close);
        Sandbox sandbox = new Sandbox(Timers.of(emulator.vertx()), emulator.clock(), function, number, listener, log,
                limits.init());
        api.register(token, sandbox);
        Path directory = temporary.resolve(emulator.ids().hex(16));
        sandbox.start(() -> role
                .compose(session -> api.port().compose(port -> launch(function, session, mark, directory,
                        SandboxEnvironment.of(function, session, emulator.account().region(), emulator.endpoint(),
                                "127.0.0.1:" + port + "/" + token, stream))))
                .map(started -> JvmProcess.watch(started.process(), function.qualifiedArn(),
                        started.role().usableUntil(), janitor, context, log::output)));
        sandbox.ended().onComplete(done -> {
            api.unregister(token);
            janitor.run(() -> Directories.delete(directory));
        });
        return sandbox;
    }

    private record Started(Process process, RoleSession role) {}

    private Future<Started> launch(FunctionVersion function, RoleSession role, String mark, Path directory,
            Map<String, String> environment) {
        List<Path> classPath = new ArrayList<>(runtime);
        classPath.addAll(function.code().classPath());
        classPath.addAll(afterFunction);
        JvmSpec spec = new JvmSpec(function.qualifiedArn(),
                JvmOptions.of(function.configuration().memorySize(), directory), classPath,
                SandboxMain.class.getName(), List.of(mark), environment, function.code().root());
        return context.executeBlocking(() -> new Started(start(spec, directory), role), false);
    }

    private Process start(JvmSpec spec, Path directory) {
        try {
            Files.createDirectories(directory);
            return emulator.processes().start(spec);
        } catch (IOException e) {
            throw new ServiceException("No sandbox can be started for " + spec.name() + ": " + e.getMessage());
        }
    }
}
