package dev.stagedoor.emulator.containers.ecs;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecs.operations.Clusters;
import dev.stagedoor.emulator.containers.ecs.operations.CreateService;
import dev.stagedoor.emulator.containers.ecs.operations.RegisterTaskDefinition;
import dev.stagedoor.emulator.containers.ecs.operations.Services;
import dev.stagedoor.emulator.containers.ecs.operations.Tagging;
import dev.stagedoor.emulator.containers.ecs.operations.TaskDefinitions;
import dev.stagedoor.emulator.containers.ecs.operations.Tasks;
import dev.stagedoor.emulator.containers.ecs.operations.UpdateService;
import dev.stagedoor.emulator.containers.ecs.schedule.Scheduler;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.ecs.task.TaskRunner;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;

/** Elastic Container Service: services of tasks on Fargate, each task a JVM process. Standalone tasks are refused. */
public final class EcsService implements AwsService {

    private static final long TICK_MILLIS = 100;

    private final WireProtocol protocol = new JsonProtocol("ecs", "1.1", "AmazonEC2ContainerServiceV20141113");
    private final EmulatorContext context;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final Map<String, Operation> operations;
    private final long timer;

    public EcsService(EmulatorContext context, LoadBalancers loadBalancers, LayerFiles layers) {
        this.context = context;
        Definitions definitions = new Definitions(context.account());
        this.runner = new TaskRunner(context, layers);
        this.scheduler = new Scheduler(context, definitions, loadBalancers, runner);
        Clusters clusters = new Clusters(definitions, scheduler);
        TaskDefinitions taskDefinitions = new TaskDefinitions(definitions);
        Services services = new Services(definitions, scheduler);
        Tasks tasks = new Tasks(definitions, scheduler);
        Tagging tagging = new Tagging(definitions, scheduler);
        this.operations = Map.ofEntries(
                Map.entry("CreateCluster", clusters::create),
                Map.entry("DescribeClusters", clusters::describe),
                Map.entry("ListClusters", clusters::list),
                Map.entry("DeleteCluster", clusters::delete),
                Map.entry("RegisterTaskDefinition", new RegisterTaskDefinition(definitions, context.account())),
                Map.entry("DescribeTaskDefinition", taskDefinitions::describe),
                Map.entry("DeregisterTaskDefinition", taskDefinitions::deregister),
                Map.entry("ListTaskDefinitions", taskDefinitions::list),
                Map.entry("CreateService", new CreateService(definitions, scheduler, loadBalancers, context.account())),
                Map.entry("UpdateService", new UpdateService(definitions, scheduler)),
                Map.entry("DescribeServices", services::describe),
                Map.entry("ListServices", services::list),
                Map.entry("DeleteService", services::delete),
                Map.entry("ListTasks", tasks::list),
                Map.entry("DescribeTasks", tasks::describe),
                Map.entry("StopTask", tasks::stop),
                Map.entry("TagResource", tagging::tag),
                Map.entry("UntagResource", tagging::untag),
                Map.entry("ListTagsForResource", tagging::list));
        this.timer = context.vertx().setPeriodic(TICK_MILLIS, tick -> scheduler.tick());
    }

    @Override
    public String name() {
        return "ecs";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public List<String> resources(AwsRequest request) {
        String arn = request.text("resourceArn");
        String service = request.text("service") == null ? request.text("serviceName") : request.text("service");
        if (arn != null || service == null) {
            return List.of(arn == null ? "*" : arn);
        }
        String cluster = request.text("cluster") == null ? "default" : request.text("cluster");
        return List.of(context.account().arn("ecs", "service/" + Definitions.lastSegment(cluster) + "/"
                + Definitions.lastSegment(service)));
    }

    @Override
    public Future<Void> close() {
        context.vertx().cancelTimer(timer);
        scheduler.close();
        return runner.close();
    }
}
