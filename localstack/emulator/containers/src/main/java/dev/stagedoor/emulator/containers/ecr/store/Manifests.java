package dev.stagedoor.emulator.containers.ecr.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Image;
import dev.stagedoor.emulator.core.Json;

/**
 * Reads image manifests: Docker schema 2 and OCI. Lists of manifests (several platforms) are refused.
 */
public final class Manifests {

    private static final Set<String> MEDIA_TYPES = Set.of("application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.oci.image.manifest.v1+json");

    private Manifests() {}

    /** The image that a manifest describes; every layer that it names must be there. */
    public static Image read(String repository, String manifest, Set<String> tags, LayerFiles layers, Instant now) {
        JsonNode tree = parse(manifest);
        String mediaType = tree.path("mediaType").asText();
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw EcrException.invalid("The Stagedoor emulator does not support manifests of type '" + mediaType + "'");
        }
        String config = tree.path("config").path("digest").asText();
        List<String> digests = new ArrayList<>();
        tree.path("layers").forEach(layer -> digests.add(layer.path("digest").asText()));
        long size = 0;
        for (String digest : concat(config, digests)) {
            if (!layers.exists(repository, digest)) {
                throw EcrException.layersNotFound(digest);
            }
            size += layers.size(repository, digest);
        }
        return new Image(Digests.sha256(manifest), tags, manifest, mediaType, config, List.copyOf(digests), size, now);
    }

    private static List<String> concat(String config, List<String> digests) {
        List<String> all = new ArrayList<>(List.of(config));
        all.addAll(digests);
        return all;
    }

    private static JsonNode parse(String manifest) {
        try {
            return Json.parse(manifest);
        } catch (JsonProcessingException e) {
            throw EcrException
                    .invalid("Invalid parameter at 'imageManifest': it is no JSON: " + e.getOriginalMessage());
        }
    }
}
