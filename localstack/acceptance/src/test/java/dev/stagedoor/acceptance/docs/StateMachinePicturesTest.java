package dev.stagedoor.acceptance.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.StagedoorCommand;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/reference/state-machines.md shows what the definitions say. With {@code -Ddocs.write=true} it is written instead. */
class StateMachinePicturesTest {

    private static final Path PAGE = StagedoorCommand.root().resolve("docs/reference/state-machines.md");
    private static final String HEAD = """
            # The state machines, drawn

            Made from their definitions in `infra/statemachines/` (`StateMachinePicturesTest`). Full arrows are the way forward, dotted ones where a Catcher
            leads; what a state calls stands in it in italics. What they are for: [A state machine behind the gateway](../features/step-functions.md) and
            [The booking saga](../features/booking-saga.md).
            """;

    @Test
    void thePageShowsWhatTheDefinitionsSay() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (String name : List.of("accept", "saga", "cancel", "quote")) {
            JsonNode definition = new ObjectMapper().readTree(
                    StagedoorCommand.root().resolve("infra/statemachines/" + name + ".asl.json").toFile());
            page.append("\n## ").append(name).append("\n\n").append(definition.path("Comment").asText()).append("\n\n")
                    .append(Flowchart.of(definition));
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page.toString());
    }

    @Test
    void everyDefinitionIsShown() throws IOException {
        try (var files = Files.list(StagedoorCommand.root().resolve("infra/statemachines"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".asl.json", "")))
                    .allSatisfy(name -> assertThat(PAGE).content().contains("\n## " + name + "\n"));
        }
    }
}
