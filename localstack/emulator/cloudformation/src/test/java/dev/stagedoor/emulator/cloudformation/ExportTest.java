package dev.stagedoor.emulator.cloudformation;

import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportTest {

    private static final String EXPORTING = """
            Resources:
              Posters: {Type: AWS::S3::Bucket, Properties: {BucketName: posters}}
            Outputs:
              Name: {Value: !Ref Posters, Export: {Name: !Sub '${AWS::StackName}-posters'}}
            """;
    private static final String IMPORTING = """
            Resources:
              Copy:
                Type: AWS::S3::Bucket
                Properties: {BucketName: !Join ['-', [!ImportValue box-posters, copy]]}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void one_stack_imports_what_another_exports() {
        theatre.create("box", EXPORTING);

        assertThat(theatre.create("copy", IMPORTING)).isEqualTo("CREATE_COMPLETE");

        assertThat(theatre.s3.buckets).contains("posters-copy");
        assertThat(theatre.call("ListExports", Json.object()).at("/Exports/0/Value").asText()).isEqualTo("posters");
        assertThat(
                theatre.call("ListImports", Json.object().put("ExportName", "box-posters")).at("/Imports/0").asText())
                .isEqualTo("copy");
    }

    @Test
    void what_is_imported_can_neither_be_deleted_nor_changed() {
        theatre.create("box", EXPORTING);
        theatre.create("copy", IMPORTING);

        assertThatThrownBy(() -> theatre.delete("box"))
                .hasMessage("Delete canceled. Cannot delete export box-posters as it is in use by copy.");
        assertThat(theatre.update("box", EXPORTING.replace("BucketName: posters", "BucketName: placards")))
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.events("box"))
                .anyMatch(event -> event.contains("Export box-posters cannot be updated as it is in"
                        + " use by copy"));
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters", "posters-copy");

        theatre.delete("copy");
        assertThat(theatre.delete("box")).isEqualTo("DELETE_COMPLETE");
        assertThat(theatre.call("ListExports", Json.object()).get("Exports")).isEmpty();
    }

    @Test
    void a_missing_export_fails_the_stack_and_leaves_nothing_that_counts_as_an_import() {
        assertThat(theatre.create("copy", IMPORTING)).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(theatre.events("copy")).contains("Copy CREATE_FAILED No export named box-posters found.");
    }

    @Test
    void two_stacks_cannot_export_the_same_name() {
        theatre.create("box", EXPORTING);

        assertThat(theatre.create("other", EXPORTING.replace("BucketName: posters", "BucketName: others")
                .replace("${AWS::StackName}-posters", "box-posters"))).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(theatre.events("other"))
                .anyMatch(event -> event.contains("Export with name box-posters is already exported"
                        + " by stack box"));
        assertThat(theatre.s3.buckets).containsExactly("posters");
    }
}
