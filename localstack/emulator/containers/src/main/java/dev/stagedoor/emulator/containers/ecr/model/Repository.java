package dev.stagedoor.emulator.containers.ecr.model;

import java.time.Instant;
import java.util.Map;

/** @param immutableTags a tag that exists is never moved to another image */
public record Repository(String name, String arn, String uri, boolean immutableTags, Instant createdAt,
        Map<String, String> tags) {}
