package dev.stagedoor.emulator.containers.ecs.schedule;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

import dev.stagedoor.emulator.containers.ecs.error.EcsException;
import dev.stagedoor.emulator.containers.ecs.model.ServiceSpec;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.ecs.task.CannotStartException;
import dev.stagedoor.emulator.containers.ecs.task.TaskRunner;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.bus.EmulatorContext;

/**
 * Keeps services as they should be. All state is guarded by this object; {@link #tick} is called several times a second and never
 * blocks; processes are started on threads of their own.
 */
public final class Scheduler {

    private static final System.Logger LOG = System.getLogger(Scheduler.class.getName());
    private static final int MAX_SERVICES = 1_000;
    private static final int MAX_DESIRED = 10;

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final ExecutorService starters = Executors.newFixedThreadPool(2, run -> {
        Thread thread = new Thread(run, "ecs-start");
        thread.setDaemon(true);
        return thread;
    });
    private final EmulatorContext context;
    private final Definitions definitions;
    private final TaskRunner runner;
    private final Reconciler reconciler;

    public Scheduler(EmulatorContext context, Definitions definitions, LoadBalancers loadBalancers, TaskRunner runner) {
        this.context = context;
        this.definitions = definitions;
        this.runner = runner;
        this.reconciler = new Reconciler(loadBalancers, context.ids(), this::start);
    }

    public synchronized void create(ServiceSpec spec) {
        Service known = services.get(spec.arn());
        if (known != null && !known.status.equals("INACTIVE")) {
            throw EcsException.serviceNotIdempotent();
        }
        checkCount(spec);
        if (services.size() >= MAX_SERVICES) {
            throw EcsException.client("At most " + MAX_SERVICES + " services");
        }
        Service service = new Service(spec, context.clock().instant());
        service.deployments.add(deployment(spec.taskDefinitionArn()));
        services.put(spec.arn(), service);
    }

    /** Changes what a service should be; another task definition, or {@code force}, begins a deployment. */
    public synchronized void update(ServiceSpec spec, boolean force) {
        Service service = active(spec.arn());
        checkCount(spec);
        boolean deploys = force || !spec.taskDefinitionArn().equals(service.spec.taskDefinitionArn());
        service.spec = spec;
        if (deploys) {
            service.deployments.add(0, deployment(spec.taskDefinitionArn()));
        }
    }

    public synchronized void delete(String arn, boolean force) {
        Service service = active(arn);
        if (service.spec.desiredCount() > 0 && !force) {
            throw EcsException.invalid("The service cannot be stopped while it is scaled above 0.");
        }
        service.spec = service.spec.with(service.spec.taskDefinitionArn(), 0);
        service.status = "DRAINING";
    }

    /** Reads a service under the lock. */
    public synchronized <T> T read(String arn, Function<ServiceView, T> reader) {
        Service service = services.get(arn);
        if (service == null) {
            throw EcsException.serviceNotFound();
        }
        return reader.apply(new ServiceView(service));
    }

    public synchronized boolean exists(String arn) {
        return services.containsKey(arn);
    }

    /** ARNs of the services of a cluster that are not deleted. */
    public synchronized List<String> services(String clusterArn) {
        return services.values().stream().filter(s -> s.spec.clusterArn().equals(clusterArn))
                .filter(s -> s.status.equals("ACTIVE")).map(s -> s.spec.arn()).toList();
    }

    public synchronized void tag(String arn, Map<String, String> tags) {
        Service service = active(arn);
        service.spec = service.spec.withTags(tags);
    }

    /** Ends one task; the service replaces it. */
    public synchronized ServiceView.TaskView stopTask(String taskArn, String reason) {
        for (Service service : services.values()) {
            for (Task task : service.tasks) {
                if (task.arn.equals(taskArn) || task.arn.endsWith("/" + taskArn)) {
                    task.stoppedReason = reason;
                    reconciler.drain(service, task, context.clock().instant(), context.clock().instant());
                    return new ServiceView.TaskView(task);
                }
            }
        }
        throw EcsException.taskNotFound();
    }

    /** Looks at every service once. */
    public synchronized void tick() {
        for (Service service : services.values()) {
            if (!service.status.equals("INACTIVE")) {
                try {
                    reconciler.reconcile(service, context.clock().instant());
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "Service " + service.spec.name(), e);
                }
            }
        }
    }

    private void start(Service service, Deployment deployment) {
        TaskDefinition definition = definitions.taskDefinition(deployment.taskDefinitionArn);
        String cluster = service.spec.clusterArn().substring(service.spec.clusterArn().lastIndexOf('/') + 1);
        Task task = new Task(context.account().arn("ecs", "task/" + cluster + "/" + context.ids().hex(32)), definition,
                deployment.id, context.clock().instant());
        service.tasks.add(task);
        try {
            starters.execute(() -> run(service, task));
        } catch (RejectedExecutionException e) {
            task.stopped("The emulator ends");
        }
    }

    private void run(Service service, Task task) {
        try {
            TaskRunner.Running running = runner.start(task.definition, task.arn);
            synchronized (this) {
                task.started(running);
                if (task.endAt != null) {
                    // It was taken out while it started.
                    reconciler.drain(service, task, context.clock().instant(), task.endAt);
                }
            }
        } catch (CannotStartException | RuntimeException e) {
            LOG.log(Level.WARNING, "Task " + task.arn + " did not start: " + e.getMessage());
            synchronized (this) {
                task.stopped(e.getMessage());
                service.event(context.ids().uuid(), context.clock().instant(),
                        "was unable to place a task: " + e.getMessage());
                reconciler.failed(service, task, context.clock().instant());
            }
        }
    }

    private Deployment deployment(String taskDefinitionArn) {
        return new Deployment("ecs-svc/" + context.ids().hex(19), taskDefinitionArn, context.clock().instant());
    }

    private Service active(String arn) {
        Service service = services.get(arn);
        if (service == null) {
            throw EcsException.serviceNotFound();
        }
        if (!service.status.equals("ACTIVE")) {
            throw EcsException.serviceNotActive();
        }
        return service;
    }

    private static void checkCount(ServiceSpec spec) {
        if (spec.desiredCount() > MAX_DESIRED) {
            throw EcsException
                    .invalid("The Stagedoor emulator runs at most " + MAX_DESIRED + " tasks of a service, each a JVM");
        }
    }

    /** Ends the starting threads; the processes end with the emulator's children. */
    public void close() {
        starters.shutdownNow();
    }

    /** Every task that is remembered, of all services of a cluster. */
    public synchronized List<ServiceView.TaskView> tasks(String clusterArn) {
        List<ServiceView.TaskView> tasks = new ArrayList<>();
        services.values().stream().filter(s -> s.spec.clusterArn().equals(clusterArn))
                .forEach(s -> s.tasks.forEach(t -> tasks.add(new ServiceView.TaskView(t))));
        return tasks;
    }
}
