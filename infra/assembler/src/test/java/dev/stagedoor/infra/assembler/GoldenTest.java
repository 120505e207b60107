package dev.stagedoor.infra.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.output.SourceMap;
import dev.stagedoor.infra.assembler.output.Targets;
import dev.stagedoor.infra.assembler.yaml.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is generated, as it stands in {@code golden/}: run with {@code -Dgolden.update=true} after a wanted change, and read the diff. */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"template.json", "bootstrap.json", "stacks/functions.json", "stacks/gateway.json"})
    void theAssembledTemplateIsTheGoldenOne(String file) throws IOException {
        String assembled = assemble().template(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.resolve(file).getParent());
            Files.writeString(GOLDEN.resolve(file), assembled);
        }

        assertThat(assembled).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void aTemplateIsInlinedVerbatim() throws IOException {
        String gateway = assemble().template("stacks/gateway.json");

        assertThat(gateway).contains("\"#set($name = $input.params('name'))\\n{\\n  \\\"name\\\": \\\"${name}\\\",");
    }

    @Test
    void everyLineLeadsBackToItsSource() throws IOException {
        Assembly assembly = assemble();
        SourceMap map = assembly.sourceMap("stacks/gateway.json");

        assertThat(map.source(lineOf(assembly, "\"StageName\"")))
                .contains(new Position("infra/stacks/gateway.yaml", 27));
        assertThat(map.source(lineOf(assembly, "\"passthroughBehavior\"")))
                .contains(new Position("gateway-config/open.yaml", 13));
        assertThat(map.source(lineOf(assembly, "#set(")))
                .contains(new Position("gateway-config/templates/open.vtl", 1));
        assertThat(map.source(100_000)).isEmpty();
    }

    @Test
    void theIndexNamesEverythingThatTheDeployerNeeds() throws IOException {
        Assembly.Contents contents = Assembly.read(assemble().folder()).contents();

        assertThat(contents.root()).isEqualTo("template.json");
        assertThat(contents.nested()).containsExactly("stacks/functions.json", "stacks/gateway.json");
        assertThat(contents.code().get("EchoCode").file()).isEqualTo("functions/EchoCode.zip");
        assertThat(contents.targets().targets().get("localstack").off())
                .containsExactly(new Targets.Off("Public", "false", "/open", "it has none"));
    }

    private Assembly assemble() throws IOException {
        Project project = Project.in(folder.resolve("project"));
        return new Assembler(project.folder()).assemble(
                Map.of("EchoCode", project.zip("f.zip", Map.of("A.class", "code"))),
                folder.resolve("out"));
    }

    private static int lineOf(Assembly assembly, String text) throws IOException {
        List<String> lines = assembly.template("stacks/gateway.json").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError("No line holds " + text);
    }
}
