package dev.stagedoor.acceptance.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.stagedoor.acceptance.target.StagedoorCommand;
import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.recorded.ReferenceTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/reference/cloudformation.md says what the types say. With {@code -Ddocs.write=true} it is written instead. */
class CloudFormationReferenceTest {

    private static final Path PAGE = StagedoorCommand.root().resolve("docs/reference/cloudformation.md");
    private static final String HEAD = """
            # CloudFormation on the embedded emulator: what is enforced and what is recorded only

            Every other type and property is refused by name, with file and line, before anything is created. Made from the types themselves
            (`CloudFormationReferenceTest`); `./stagedoor status --recorded` lists what a deployed stack holds of it.

            """;

    @Test
    void thePageSaysWhatTheTypesSay() throws IOException {
        String page = HEAD + ReferenceTable.markdown(new ResourceTypes());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }
}
