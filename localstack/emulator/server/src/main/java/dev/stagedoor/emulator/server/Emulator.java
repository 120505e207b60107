package dev.stagedoor.emulator.server;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import dev.stagedoor.emulator.core.HeavyThreads;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.IamAccessControl;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.identity.store.Identities;
import dev.stagedoor.emulator.server.front.Port;
import dev.stagedoor.emulator.server.front.PortTakenException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** A running emulator. Several can run in one JVM: nothing is shared between them. Its state ends with it. */
public final class Emulator implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Emulator.class.getName());
    private static final int CLOSE_SECONDS = 2;

    private final Vertx vertx;
    private final Port port;
    private final WorkDirectory directory;
    private final ChildProcesses processes;
    private final List<AwsService> services;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Emulator(Vertx vertx, Port port, WorkDirectory directory, ChildProcesses processes,
            List<AwsService> services) {
        this.vertx = vertx;
        this.port = port;
        this.directory = directory;
        this.processes = processes;
        this.services = services;
    }

    /**
     * Starts an emulator and returns when it serves.
     *
     * @throws PortTakenException if another process listens on the port
     * @throws UncheckedIOException if the work directory cannot be made
     */
    public static Emulator start(EmulatorOptions options) {
        int loops = HeavyThreads.count();
        Vertx vertx = Vertx.vertx(vertxOptions(loops));
        ChildProcesses processes = new ChildProcesses();
        WorkDirectory directory = null;
        try {
            Port port = Port.listen(vertx, options.port(), options.limits(), loops);
            directory = WorkDirectory.create(options.workDirectory());
            return compose(options, vertx, port, directory, processes);
        } catch (RuntimeException e) {
            processes.close();
            vertx.close();
            if (directory != null) {
                directory.delete();
            }
            throw e;
        }
    }

    private static Emulator compose(EmulatorOptions options, Vertx vertx, Port port, WorkDirectory directory,
            ChildProcesses processes) {
        Ids ids = new Ids(new SecureRandomSource());
        Identities identities = new Identities(options.account(), options.clock(), ids);
        Bus bus = new Bus(new IamAccessControl(identities, options.account(), options.clock()));
        EmulatorContext context = new EmulatorContext(vertx, options.clock(), ids, options.account(), bus,
                URI.create("http://127.0.0.1:" + port.number()), directory.path(), processes);
        SignatureVerifier signatures = new SignatureVerifier(identities, options.clock(), options.account().region());
        Composition composition = Composition.of(context, identities, signatures, options);
        port.open(bus, ids, options.account(), signatures, options.allowedOrigins(),
                composition.dataPlanes(), composition.pages());
        return new Emulator(vertx, port, directory, processes, composition.services());
    }

    /** No file cache, no native transport: neither pays here, and both cost start time. */
    private static VertxOptions vertxOptions(int loops) {
        return new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(false)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    /** Where clients reach it: {@code http://127.0.0.1:<port>}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.number());
    }

    public int port() {
        return port.number();
    }

    /** The directory of this run's files. */
    public Path workDirectory() {
        return directory.path();
    }

    /** Ends it, with everything that it started. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List<Future<Void>> endings = services.stream()
                .map(service -> Future.succeededFuture().compose(start -> service.close())).toList();
        await(Future.join(endings).toCompletionStage(), "a service");
        processes.close();
        await(vertx.close().toCompletionStage(), "Vert.x");
        directory.delete();
    }

    /** One part that cannot end must not keep the others from ending. */
    private static void await(CompletionStage<?> ending, String what) {
        try {
            ending.toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, e, () -> "The end of " + what + " failed");
        }
    }
}
