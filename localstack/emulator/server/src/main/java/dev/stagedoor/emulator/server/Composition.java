package dev.stagedoor.emulator.server;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.cloudformation.CloudFormationService;
import dev.stagedoor.emulator.containers.Containers;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.http.DataPlane;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.data.dynamodb.DynamoDbService;
import dev.stagedoor.emulator.data.events.EventsService;
import dev.stagedoor.emulator.data.s3.S3Service;
import dev.stagedoor.emulator.data.sqs.SqsService;
import dev.stagedoor.emulator.gateway.ApiGateway;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.identity.iam.IamService;
import dev.stagedoor.emulator.identity.store.Identities;
import dev.stagedoor.emulator.identity.sts.StsService;
import dev.stagedoor.emulator.lambda.LambdaService;
import dev.stagedoor.emulator.server.front.Pages;
import dev.stagedoor.emulator.states.StatesService;
import dev.stagedoor.emulator.telemetry.LogsService;
import dev.stagedoor.emulator.telemetry.MetricsService;
import dev.stagedoor.emulator.telemetry.XRayService;

/**
 * What the emulator consists of: the one place where its modules meet. A service knows the others only through the bus.
 *
 * @param services all of them
 * @param dataPlanes what takes the requests to deployed things
 * @param pages the emulator's own pages
 */
record Composition(List<AwsService> services, List<DataPlane> dataPlanes, Pages pages) {

    static Composition of(EmulatorContext context, Identities identities, SignatureVerifier signatures,
            EmulatorOptions options) {
        Containers containers = new Containers(context);
        ApiGateway gateway = new ApiGateway(context, signatures, identities, containers.loadBalancing(),
                new GatewayOptions(options.accountThrottleRate(), options.accountThrottleBurst()));
        List<AwsService> services = new ArrayList<>();
        services.add(new IamService(identities));
        services.add(new StsService(identities));
        services.add(new LogsService(context));
        services.add(new MetricsService(context));
        services.add(new XRayService(context));
        services.add(new S3Service(context));
        services.add(new DynamoDbService(context));
        services.add(new SqsService(context));
        services.add(new EventsService(context));
        services.add(new LambdaService(context));
        services.add(new StatesService(context, identities));
        services.addAll(containers.services());
        services.addAll(gateway.services());
        CloudFormationService cloudFormation = new CloudFormationService(context);
        services.add(cloudFormation);
        services.forEach(context.bus()::register);
        Pages pages = new Pages().add("health", new HealthPage(context.account(), context.bus(), context.clock()))
                .add("requests", new RequestsPage(gateway.requestLog()))
                .add("recorded", new RecordedPage(cloudFormation));
        return new Composition(List.copyOf(services), List.of(gateway.dataPlane()), pages);
    }
}
