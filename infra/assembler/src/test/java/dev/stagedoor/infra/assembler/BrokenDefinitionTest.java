package dev.stagedoor.infra.assembler;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each line of broken-definitions.csv changes one thing in a correct project. */
class BrokenDefinitionTest {

    @TempDir
    Path folder;

    @Test
    void theProjectItselfHasNoMistake() throws IOException {
        assertThat(Project.in(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/broken-definitions.csv", delimiter = '|', quoteCharacter = '`')
    void oneMistakeIsReportedWithFileAndLine(String file, String old, String replacement, String problem)
            throws IOException {
        Project project = Project.in(folder).change(file, old.replace("⏎", "\n"), replacement.replace("⏎", "\n"));

        assertThat(project.problems()).contains(problem);
    }

    @Test
    void allMistakesAreReportedAtOnce() throws IOException {
        Project project = Project.in(folder).change("infra/stacks/gateway.yaml", "StageName: dev", "Stagename: dev")
                .change("infra/bootstrap.yaml", "AWS::S3::Bucket", "AWS::S3::Buckets");

        assertThat(project.problems()).containsExactly(
                "infra/bootstrap.yaml:3: Type AWS::S3::Buckets is not in resource-types.yaml of the assembler. Did you mean AWS::S3::Bucket?",
                "infra/stacks/gateway.yaml:27: AWS::ApiGateway::Stage has no property Stagename. Did you mean StageName?");
    }
}
