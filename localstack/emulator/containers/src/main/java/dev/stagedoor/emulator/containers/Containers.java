package dev.stagedoor.emulator.containers;

import java.util.List;

import dev.stagedoor.emulator.containers.ecr.EcrService;
import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecs.EcsService;
import dev.stagedoor.emulator.containers.elb.ElbService;
import dev.stagedoor.emulator.containers.elb.health.HttpProbe;
import dev.stagedoor.emulator.containers.elb.health.TargetHealth;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.net.LoadBalancing;

/** ECR, ECS and Elastic Load Balancing, which share layers and targets. */
public final class Containers {

    private final List<AwsService> services;
    private final LoadBalancers loadBalancers;

    public Containers(EmulatorContext context) {
        LayerFiles layers = new LayerFiles(context.workDirectory().resolve("layers"));
        this.loadBalancers = new LoadBalancers(new TargetHealth(context.clock(), new HttpProbe(context.vertx())));
        this.services = List.of(new EcrService(context, layers), new ElbService(context, loadBalancers),
                new EcsService(context, loadBalancers, layers));
    }

    /** What the server registers on the bus. */
    public List<AwsService> services() {
        return services;
    }

    /** How a VPC link finds the process behind a load balancer. */
    public LoadBalancing loadBalancing() {
        return loadBalancers;
    }
}
