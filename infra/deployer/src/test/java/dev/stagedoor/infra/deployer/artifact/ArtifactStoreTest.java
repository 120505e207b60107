package dev.stagedoor.infra.deployer.artifact;

import java.io.IOException;
import java.util.List;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.TestAssembly;
import dev.stagedoor.infra.deployer.release.GatewayStacks;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArtifactStoreTest {

    private final FakeS3 s3 = new FakeS3();
    private final ArtifactStore store = new ArtifactStore(s3, Options.of(Target.EMBEDDED), "us-east-1", "bucket");

    @Test
    void whatIsThereIsNotWrittenAgain() {
        assertThat(store.put("a", new byte[1], "text/plain")).isTrue();
        assertThat(store.put("a", new byte[1], "text/plain")).isFalse();
    }

    @Test
    void everythingIsRemovedPageByPage() {
        s3.keys.addAll(List.of("a", "b", "c", "d", "e"));

        assertThat(store.empty()).isEqualTo(5);
        assertThat(s3.keys).isEmpty();
    }

    @Test
    void cloudFormationGetsAUrlOfTheTarget() {
        assertThat(store.url("a/b.json")).isEqualTo("http://127.0.0.1:4566/bucket/a/b.json");
        assertThat(new ArtifactStore(s3, Options.of(Target.AWS), "eu-west-3", "bucket").url("a/b.json"))
                .isEqualTo("https://bucket.s3.eu-west-3.amazonaws.com/a/b.json");
    }

    @Test
    void templatesAreKeptByTheirContentAndAnotherDeploymentIdChangesOnlyTwo() throws IOException {
        Assembly assembly = TestAssembly.read();
        TemplateUploads uploads = new TemplateUploads(store, assembly);
        String assembledId = GatewayStacks.of(assembly).deploymentId();

        String first = uploads.templates(assembledId, assembledId + "aaaaaaaaaa");
        assertThat(first).matches("http://127.0.0.1:4566/bucket/templates/[0-9a-f]{16}/template.json");
        int templates = assembly.contents().nested().size() + 1;
        assertThat(s3.writes).isEqualTo(templates);

        assertThat(uploads.templates(assembledId, assembledId + "aaaaaaaaaa")).isEqualTo(first);
        assertThat(s3.writes).isEqualTo(templates);

        assertThat(uploads.templates(assembledId, assembledId + "bbbbbbbbbb")).isNotEqualTo(first);
        assertThat(s3.writes).isEqualTo(templates + 2);
    }
}
