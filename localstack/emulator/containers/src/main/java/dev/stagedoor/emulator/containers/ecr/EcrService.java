package dev.stagedoor.emulator.containers.ecr;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.containers.ecr.operations.BatchCheckLayerAvailability;
import dev.stagedoor.emulator.containers.ecr.operations.BatchDeleteImage;
import dev.stagedoor.emulator.containers.ecr.operations.BatchGetImage;
import dev.stagedoor.emulator.containers.ecr.operations.CompleteLayerUpload;
import dev.stagedoor.emulator.containers.ecr.operations.CreateRepository;
import dev.stagedoor.emulator.containers.ecr.operations.DeleteRepository;
import dev.stagedoor.emulator.containers.ecr.operations.DescribeImages;
import dev.stagedoor.emulator.containers.ecr.operations.DescribeRepositories;
import dev.stagedoor.emulator.containers.ecr.operations.InitiateLayerUpload;
import dev.stagedoor.emulator.containers.ecr.operations.PutImage;
import dev.stagedoor.emulator.containers.ecr.operations.Tagging;
import dev.stagedoor.emulator.containers.ecr.operations.UploadLayerPart;
import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.ecr.store.Uploads;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.JsonProtocol;

/** Elastic Container Registry, as far as an image URI needs it: its JSON API, not the registry's Docker API. */
public final class EcrService implements AwsService {

    private final WireProtocol protocol = new JsonProtocol("ecr", "1.1", "AmazonEC2ContainerRegistry_V20150921");
    private final EmulatorContext context;
    private final Map<String, Operation> operations;

    public EcrService(EmulatorContext context, LayerFiles layers) {
        this.context = context;
        String accountId = context.account().id();
        Registry registry = new Registry(accountId);
        Uploads uploads = new Uploads(layers, context.ids());
        Tagging tagging = new Tagging(registry);
        this.operations = Map.ofEntries(
                Map.entry("CreateRepository", new CreateRepository(registry, context.account(), context.clock())),
                Map.entry("DescribeRepositories", new DescribeRepositories(registry, accountId)),
                Map.entry("DeleteRepository", new DeleteRepository(registry, accountId)),
                Map.entry("InitiateLayerUpload", new InitiateLayerUpload(registry, uploads)),
                Map.entry("UploadLayerPart", new UploadLayerPart(context.vertx(), uploads, accountId)),
                Map.entry("CompleteLayerUpload", new CompleteLayerUpload(context.vertx(), uploads, accountId)),
                Map.entry("BatchCheckLayerAvailability", new BatchCheckLayerAvailability(registry, layers)),
                Map.entry("PutImage", new PutImage(registry, layers, context.account(), context.clock())),
                Map.entry("BatchGetImage", new BatchGetImage(registry, accountId)),
                Map.entry("DescribeImages", new DescribeImages(registry, accountId)),
                Map.entry("BatchDeleteImage", new BatchDeleteImage(registry)),
                Map.entry("TagResource", tagging::tag),
                Map.entry("UntagResource", tagging::untag),
                Map.entry("ListTagsForResource", tagging::list));
    }

    @Override
    public String name() {
        return "ecr";
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
        String repository = request.text("repositoryName");
        return List.of(arn != null
                ? arn
                : context.account().arn("ecr", "repository/" + (repository == null ? "*" : repository)));
    }
}
