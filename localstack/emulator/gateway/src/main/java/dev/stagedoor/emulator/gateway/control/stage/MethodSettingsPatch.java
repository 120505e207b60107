package dev.stagedoor.emulator.gateway.control.stage;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.MethodSettingsBuilder;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/**
 * Changes of {@code /{resourcePath}/{httpMethod}/{category}/{setting}}. The first setting of a method takes all others from the
 * stage's own ({@code *}{@code /*}), or else AWS's defaults.
 */
final class MethodSettingsPatch {

    private static final int MAX_TTL_SECONDS = 3_600;
    private static final String ALL = "*/*";
    private static final List<String> LEVELS = List.of("OFF", "ERROR", "INFO");
    private static final List<String> STRATEGIES = List.of("FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER",
            "SUCCEED_WITHOUT_RESPONSE_HEADER");

    private final StageBuilder stage;

    MethodSettingsPatch(StageBuilder stage) {
        this.stage = stage;
    }

    void apply(PatchOperation patch) {
        // The key keeps the escape of a slash: ~1pets~1{id}/GET.
        String[] steps = patch.path() == null ? new String[0] : patch.path().replaceFirst("^/", "").split("/", -1);
        if (steps.length == 2 && patch.is("remove")) {
            if (stage.methodSettings().remove(steps[0] + "/" + steps[1]) == null) {
                throw StagePaths.nothingToRemove(patch);
            }
            return;
        }
        if (steps.length != 4 || !patch.is("replace") && !patch.is("add")) {
            throw StagePaths.invalid(patch);
        }
        Map<String, MethodSettings> all = stage.methodSettings();
        String key = steps[0] + "/" + steps[1];
        MethodSettings before = all.containsKey(key) ? all.get(key) : all.getOrDefault(ALL, MethodSettings.DEFAULT);
        MethodSettingsBuilder settings = before.toBuilder();
        change(settings, steps[2] + "/" + steps[3], patch);
        all.put(key, settings.build());
    }

    private static void change(MethodSettingsBuilder settings, String setting, PatchOperation patch) {
        switch (setting) {
            case "metrics/enabled" -> settings.metricsEnabled(patch.flag());
            case "logging/loglevel" -> settings.loggingLevel(oneOf(patch, LEVELS));
            case "logging/dataTrace" -> settings.dataTraceEnabled(patch.flag());
            case "throttling/burstLimit" -> settings.throttlingBurstLimit(patch.number(Integer::valueOf));
            case "throttling/rateLimit" -> settings.throttlingRateLimit(patch.number(Double::valueOf));
            case "caching/enabled" -> settings.cachingEnabled(patch.flag());
            case "caching/ttlInSeconds" -> settings.cacheTtlInSeconds(ttl(patch));
            case "caching/dataEncrypted" -> settings.cacheDataEncrypted(patch.flag());
            case "caching/requireAuthorizationForCacheControl" -> settings
                    .requireAuthorizationForCacheControl(patch.flag());
            case "caching/unauthorizedCacheControlHeaderStrategy" -> settings
                    .unauthorizedCacheControlHeaderStrategy(oneOf(patch, STRATEGIES));
            default -> throw StagePaths.invalid(patch);
        }
    }

    private static int ttl(PatchOperation patch) {
        int seconds = patch.number(Integer::valueOf);
        if (seconds < 0 || seconds > MAX_TTL_SECONDS) {
            throw new BadRequestException("Invalid cache TTL specified: " + seconds + ". Must be between 0 and 3600");
        }
        return seconds;
    }

    private static String oneOf(PatchOperation patch, List<String> values) {
        if (!values.contains(patch.value())) {
            throw new BadRequestException("Invalid value specified for path " + patch.path() + ": " + patch.value()
                    + ". Must be one of: " + values);
        }
        return patch.value();
    }
}
