package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The MethodSettings of a stage as UpdateStage patches them. What an entry does not name is AWS's default. */
final class MethodSettingPatches {

    private static final List<Setting> SETTINGS = List.of(
            new Setting("LoggingLevel", "/logging/loglevel", "OFF"),
            new Setting("DataTraceEnabled", "/logging/dataTrace", "false"),
            new Setting("MetricsEnabled", "/metrics/enabled", "false"),
            new Setting("CachingEnabled", "/caching/enabled", "false"),
            new Setting("CacheTtlInSeconds", "/caching/ttlInSeconds", "300"),
            new Setting("CacheDataEncrypted", "/caching/dataEncrypted", "false"),
            new Setting("ThrottlingRateLimit", "/throttling/rateLimit", "10000"),
            new Setting("ThrottlingBurstLimit", "/throttling/burstLimit", "5000"));

    private record Setting(String property, String path, String unset) {}

    private MethodSettingPatches() {}

    static void put(Patches patches, ObjectNode stage) {
        for (JsonNode entry : stage.path("MethodSettings")) {
            String resource = entry.path("ResourcePath").asText();
            // The root is a lone slash; every other path is written with its slashes as ~1 already.
            String path = (resource.equals("/") ? "/~1" : resource) + "/" + entry.path("HttpMethod").asText();
            for (Setting setting : SETTINGS) {
                JsonNode value = entry.path(setting.property);
                patches.putIn(path, setting.path,
                        value.isMissingNode() ? TextNode.valueOf(setting.unset) : value, setting.unset);
            }
        }
    }
}
