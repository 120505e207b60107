package dev.stagedoor.emulator.gateway.exchange;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.compile.SnapshotCompiler;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.model.StageBuilder;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublishedStageTest {

    private static final Snapshot SNAPSHOT = new SnapshotCompiler(new TemplateEngine()).compile("d", new ApiFixture()
            .method("GET", "/shows/{id}", Integrations.mock("{}")).method("PUT", "/~odd", Integrations.mock("{}"))
            .build());

    /** How often the stage was published. */
    private static final StagePart<Integer> TIMES = new StagePart<>() {
        @Override
        public Integer prepare(StagePublication publication) {
            Integer before = publication.before(this);
            return before == null ? 1 : before + 1;
        }
    };

    private static StagePublication publication(Stage stage, PublishedStage before) {
        return new StagePublication(stage, SNAPSHOT, before);
    }

    private static Stage stage() {
        return ApiFixture.stage("dev", Map.of("alias", "live"));
    }

    @Test
    void each_part_finds_what_it_prepared_itself() {
        StagePart<String> alias = publication -> publication.stage().variables().get("alias");
        StagePart<Integer> methods = publication -> publication.snapshot().methods().size();

        PublishedStage stage = PublishedStage.prepare(publication(stage(), null), List.of(alias, methods));

        assertThat(stage.part(alias)).isEqualTo("live");
        assertThat(stage.part(methods)).isEqualTo(2);
        assertThat(stage.name()).isEqualTo("dev");
    }

    @Test
    void a_part_can_take_over_what_the_stage_had_before() {
        PublishedStage first = PublishedStage.prepare(publication(stage(), null), List.of(TIMES));

        PublishedStage second = PublishedStage.prepare(publication(stage(), first), List.of(TIMES));

        assertThat(first.part(TIMES)).isEqualTo(1);
        assertThat(second.part(TIMES)).isEqualTo(2);
    }

    @Test
    void a_part_that_refuses_the_stage_keeps_it_from_being_served() {
        StagePart<String> refuses = publication -> {
            throw new BadRequestException("not here");
        };

        assertThatThrownBy(() -> PublishedStage.prepare(publication(stage(), null), List.of(refuses)))
                .hasMessage("not here");
    }

    @Test
    void the_settings_of_a_method_are_its_own_or_those_of_all_or_the_defaults() {
        MethodSettings own = MethodSettings.DEFAULT.toBuilder().cacheTtlInSeconds(1).build();
        MethodSettings all = MethodSettings.DEFAULT.toBuilder().cacheTtlInSeconds(2).build();
        StageBuilder stage = Stage.builder("dev", "d");
        CompiledMethod shows = SNAPSHOT.methods().get(0);
        CompiledMethod odd = SNAPSHOT.methods().get(1);

        assertThat(publication(stage.build(), null).settings(shows)).isEqualTo(MethodSettings.DEFAULT);
        stage.methodSettings().put("*/*", all);
        stage.methodSettings().put("~1shows~1{id}/GET", own);
        assertThat(publication(stage.build(), null).settings(shows)).isEqualTo(own);
        assertThat(publication(stage.build(), null).settings(odd)).isEqualTo(all);
        stage.methodSettings().put("~1~0odd/PUT", own);
        assertThat(publication(stage.build(), null).settings(odd)).isEqualTo(own);
    }
}
