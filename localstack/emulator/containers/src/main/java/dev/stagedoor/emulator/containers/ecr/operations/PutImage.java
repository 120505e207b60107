package dev.stagedoor.emulator.containers.ecr.operations;

import java.time.Clock;
import java.util.Set;

import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Image;
import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecr.store.Manifests;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html">PutImage</a>. */
public final class PutImage implements Operation {

    private static final int MAX_MANIFEST = 4 * 1024 * 1024;

    private final Registry registry;
    private final LayerFiles layers;
    private final Account account;
    private final Clock clock;

    public PutImage(Registry registry, LayerFiles layers, Account account, Clock clock) {
        this.registry = registry;
        this.layers = layers;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "imageManifest",
                "imageManifestMediaType", "imageTag", "imageDigest");
        String repository = registry.repository(input.required("repositoryName")).name();
        String manifest = input.required("imageManifest");
        if (manifest.length() > MAX_MANIFEST) {
            throw EcrException.invalid("An image manifest has at most " + MAX_MANIFEST + " characters");
        }
        String tag = input.text("imageTag");
        Set<String> tags = tag == null ? Set.of() : Set.of(tag);
        Image image = registry.put(repository, Manifests.read(repository, manifest, tags, layers, clock.instant()));
        return Future.succeededFuture(AwsResponse
                .ok(Json.object().set("image", Shapes.image(image, repository, account.id(), tag))));
    }
}
