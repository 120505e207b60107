package dev.stagedoor.emulator.containers.ecr.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An image: its manifest and what it refers to.
 *
 * @param digest {@code sha256:} of the manifest's text
 * @param configDigest the layer that holds the image's configuration
 * @param layerDigests from the lowest up
 * @param size of all layers in bytes
 */
public record Image(String digest, Set<String> tags, String manifest, String mediaType, String configDigest,
        List<String> layerDigests, long size, Instant pushedAt) {}
