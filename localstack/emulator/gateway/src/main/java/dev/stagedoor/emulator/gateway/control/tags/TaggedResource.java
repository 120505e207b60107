package dev.stagedoor.emulator.gateway.control.tags;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/** What a tag is on: an API or a stage, by its ARN. */
final class TaggedResource {

    private static final int MAX_TAGS = 50;
    private static final Pattern ARN = Pattern
            .compile("arn:aws[a-z-]*:apigateway:[^:]*::/restapis/([^/]+)(?:/stages/([^/]+))?");

    private final ApiStore store;
    private final String apiId;
    private final String stageName;

    TaggedResource(ApiStore store, String arn) {
        Matcher matcher = ARN.matcher(arn == null ? "" : arn);
        if (!matcher.matches()) {
            throw new BadRequestException("Invalid ARN specified in the request");
        }
        this.store = store;
        this.apiId = matcher.group(1);
        this.stageName = matcher.group(2);
    }

    Map<String, String> tags() {
        ApiState state = store.get(apiId);
        return stageName == null ? state.api().tags() : state.stage(stageName).tags();
    }

    void change(UnaryOperator<Map<String, String>> change) {
        store.update(apiId, state -> {
            Map<String, String> old = stageName == null ? state.api().tags() : state.stage(stageName).tags();
            Map<String, String> changed = change.apply(new LinkedHashMap<>(old));
            if (changed.size() > MAX_TAGS) {
                throw new BadRequestException("At most " + MAX_TAGS + " tags can be on a resource");
            }
            return stageName == null ? api(state, changed) : stage(state, changed);
        });
    }

    private static ApiState api(ApiState state, Map<String, String> tags) {
        return state.change(api -> {
            api.tags().clear();
            api.tags().putAll(tags);
        });
    }

    private ApiState stage(ApiState state, Map<String, String> tags) {
        StageBuilder stage = state.stage(stageName).toBuilder();
        stage.tags().clear();
        stage.tags().putAll(tags);
        return state.withStage(stage.build());
    }
}
