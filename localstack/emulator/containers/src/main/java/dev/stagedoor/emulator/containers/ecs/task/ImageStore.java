package dev.stagedoor.emulator.containers.ecs.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.iam.Caller;

/** Images unpacked, each once. The manifest comes over the bus in the execution role's name, so its policies decide. */
final class ImageStore {

    private static final Pattern URI = Pattern
            .compile(
                    "\\d{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com/(?<repository>[^:@]+)(?::(?<tag>[^@]+)|@(?<digest>.+))");

    private final BusCalls bus;
    private final LayerFiles layers;
    private final Path directory;

    ImageStore(BusCalls bus, LayerFiles layers, Path directory) {
        this.bus = bus;
        this.layers = layers;
        this.directory = directory;
    }

    /** An unpacked image. */
    record Unpacked(Path root, ImageConfig config) {}

    /** Blocks; one image is unpacked at a time. */
    synchronized Unpacked pull(String image, Caller executionRole) throws CannotStartException {
        Matcher uri = URI.matcher(image);
        if (!uri.matches()) {
            throw new CannotStartException("CannotPullContainerError: " + image
                    + " is no image of this account's ECR with a tag or digest; no other registry is reached from here");
        }
        String repository = uri.group("repository");
        try {
            JsonNode manifest = manifest(repository, uri, executionRole);
            String config = manifest.path("config").path("digest").asText();
            Path root = directory.resolve(config.substring("sha256:".length()));
            if (!Files.exists(root)) {
                unpack(repository, manifest, root);
            }
            return new Unpacked(root, ImageConfig.read(layers.layer(repository, config)));
        } catch (AwsException e) {
            throw new CannotStartException("CannotPullContainerError: " + e.getMessage());
        } catch (IOException e) {
            throw new CannotStartException("CannotPullContainerError: " + e);
        }
    }

    private JsonNode manifest(String repository, Matcher uri, Caller executionRole)
            throws IOException, CannotStartException {
        ObjectNode input = Json.object().put("repositoryName", repository);
        ObjectNode id = input.putArray("imageIds").addObject();
        if (uri.group("digest") == null) {
            id.put("imageTag", uri.group("tag"));
        } else {
            id.put("imageDigest", uri.group("digest"));
        }
        AwsResponse answer = bus.await(AwsRequest.of("ecr", "BatchGetImage", input, executionRole, bus.requestId()));
        JsonNode images = answer.output().path("images");
        if (images.isEmpty()) {
            throw new CannotStartException("CannotPullContainerError: " + uri.group() + ": not found");
        }
        return Json.parse(images.get(0).path("imageManifest").asText());
    }

    private void unpack(String repository, JsonNode manifest, Path root) throws IOException, CannotStartException {
        Path partial = root.resolveSibling(root.getFileName() + ".partial");
        Files.createDirectories(partial);
        LayerExtractor extractor = new LayerExtractor(partial);
        for (JsonNode layer : manifest.path("layers")) {
            extractor.extract(layers.layer(repository, layer.path("digest").asText()));
        }
        Files.move(partial, root, StandardCopyOption.ATOMIC_MOVE);
    }
}
