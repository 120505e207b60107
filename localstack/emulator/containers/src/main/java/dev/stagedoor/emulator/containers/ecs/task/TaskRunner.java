package dev.stagedoor.emulator.containers.ecs.task;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Future;

/**
 * Starts the JVM of a task.
 *
 * <p>A task has no network of its own on one machine, so its port is mapped by its environment: {@code HOST=0.0.0.0} becomes a
 * loopback address and {@code PORT} a free port, as many platforms do. A process that listens elsewhere never becomes healthy; a
 * container with a port but without these two was refused when it was registered.
 *
 * <p>As in a container, the JVM sees the task's CPU share and takes a quarter of the task's memory as heap.
 */
public final class TaskRunner {

    private final EmulatorContext context;
    private final BusCalls bus;
    private final ImageStore images;
    private final CredentialsEndpoint credentials;

    public TaskRunner(EmulatorContext context, LayerFiles layers) {
        this.context = context;
        this.bus = new BusCalls(context);
        this.images = new ImageStore(bus, layers, context.workDirectory().resolve("images"));
        this.credentials = new CredentialsEndpoint(context, bus);
    }

    /** A process and where it was told to listen. */
    public record Running(Process process, String host, int port) {}

    /** Blocks until the process is started, not until it listens. */
    public Running start(TaskDefinition definition, String taskArn) throws CannotStartException {
        String taskId = taskArn.substring(taskArn.lastIndexOf('/') + 1);
        TaskDefinition.Container container = definition.container();
        try {
            Caller executionRole = definition.executionRoleArn() == null
                    ? null
                    : bus.assume(definition.executionRoleArn(), taskId, taskArn).caller();
            if (executionRole == null) {
                throw new CannotStartException("CannotPullContainerError: the task definition has no executionRoleArn");
            }
            ImageStore.Unpacked image = images.pull(container.image(), executionRole);
            TaskLog log = null;
            if (container.log() != null) {
                log = new TaskLog(bus, context.clock(), executionRole, container, taskId);
                log.open();
            }
            int port = freePort();
            Process process = context.processes().start(spec(definition, image, taskArn, taskId, port));
            if (log == null) {
                new Drain(process).start();
            } else {
                log.follow(process);
            }
            process.onExit().thenRun(() -> credentials.forget(taskArn));
            return new Running(process, "127.0.0.1", port);
        } catch (AwsException e) {
            throw new CannotStartException("ResourceInitializationError: " + e.getMessage());
        } catch (IOException e) {
            throw new CannotStartException("CannotStartContainerError: " + e);
        }
    }

    private ChildProcesses.JvmSpec spec(TaskDefinition definition, ImageStore.Unpacked image, String taskArn,
            String taskId, int port) throws IOException, CannotStartException {
        Path jar = image.root().resolve(image.config().jar().replaceFirst("^/+", "")).normalize();
        if (!jar.startsWith(image.root()) || !Files.isRegularFile(jar)) {
            throw new CannotStartException("CannotStartContainerError: the image has no file " + image.config().jar());
        }
        String main;
        try (JarFile file = new JarFile(jar.toFile())) {
            main = file.getManifest().getMainAttributes().getValue("Main-Class");
        }
        List<String> options = new ArrayList<>(List.of("-Xmx" + Math.max(32, definition.memory() / 4) + "m",
                "-XX:ActiveProcessorCount=" + Math.max(1, (definition.cpu() + 1_023) / 1_024)));
        options.addAll(image.config().jvmOptions());
        return new ChildProcesses.JvmSpec("ecs-" + definition.family() + "-" + taskId, options, List.of(jar), main,
                image.config().arguments(), environment(definition, image, taskArn, taskId, port), image.root());
    }

    private Map<String, String> environment(TaskDefinition definition, ImageStore.Unpacked image, String taskArn,
            String taskId, int port) {
        Map<String, String> environment = new LinkedHashMap<>(image.config().environment());
        environment.putAll(definition.container().environment());
        if (definition.container().port() != 0) {
            environment.put("HOST", "127.0.0.1");
            environment.put("PORT", Integer.toString(port));
        }
        environment.put("AWS_REGION", context.account().region());
        environment.put("AWS_DEFAULT_REGION", context.account().region());
        environment.put("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE");
        environment.put("AWS_ENDPOINT_URL", context.endpoint().toString());
        if (definition.taskRoleArn() != null) {
            environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI",
                    credentials.url(definition.taskRoleArn(), taskId, taskArn));
        }
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    public Future<Void> close() {
        return credentials.close();
    }

    /** Reads and drops what a task without a log driver prints, so that its pipe does not fill up. */
    private static final class Drain extends Thread {
        private final Process process;

        private Drain(Process process) {
            super("drain-" + process.pid());
            this.process = process;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The process has ended.
            }
        }
    }
}
