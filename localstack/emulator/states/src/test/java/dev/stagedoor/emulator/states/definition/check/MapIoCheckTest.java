package dev.stagedoor.emulator.states.definition.check;

import java.io.IOException;
import java.util.List;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MachineType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The form of ItemReader and ResultWriter. */
class MapIoCheckTest {

    private static final String GET = "'Resource':'arn:aws:states:::s3:getObject','Parameters':{'Bucket':'b','Key':'k'}";
    private static final String LIST = "'Resource':'arn:aws:states:::s3:listObjectsV2','Parameters':{'Bucket':'b'}";
    private static final String PUT = "'Resource':'arn:aws:states:::s3:putObject','Parameters':{'Bucket':'b'}";

    private static List<String> reader(String fields) {
        return map("'ItemReader':{" + fields + "}");
    }

    private static List<String> config(String fields) {
        return reader(GET + ",'ReaderConfig':{" + fields + "}");
    }

    private static List<String> writer(String fields) {
        return map("'ResultWriter':{" + fields + "}");
    }

    private static List<String> map(String fields) {
        String machine = "{'StartAt':'M','States':{'M':{'Type':'Map','End':true," + fields
                + ",'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'EXPRESS'},"
                + "'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}}}}";
        try {
            return DefinitionCheck.form(Json.parse(machine.replace('\'', '"')), MachineType.STANDARD).stream()
                    .map(found -> found.message() + " at " + found.location().replace("/States/M/", "")).toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void whatAwsDocumentsIsFine() {
        assertThat(config("'InputType':'JSON','ItemsPointer':'/a/b','MaxItems':10")).isEmpty();
        assertThat(config("'InputType':'JSONL','MaxItemsPath':'$.most'")).isEmpty();
        assertThat(config("'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW','CSVDelimiter':'PIPE'")).isEmpty();
        assertThat(config("'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['a']")).isEmpty();
        assertThat(config("'InputType':'MANIFEST'")).isEmpty();
        assertThat(config("'ManifestType':'S3_INVENTORY'")).isEmpty();
        assertThat(config("'InputType':'PARQUET'")).isEmpty();
        assertThat(reader(LIST)).isEmpty();
        assertThat(reader(LIST + ",'ReaderConfig':{'Transformation':'LOAD_AND_FLATTEN','InputType':'JSONL'}"))
                .isEmpty();
        assertThat(writer(PUT)).isEmpty();
        assertThat(writer(PUT + ",'WriterConfig':{'Transformation':'COMPACT','OutputType':'JSONL'}")).isEmpty();
        assertThat(writer("'WriterConfig':{'Transformation':'FLATTEN'}")).isEmpty();
        assertThat(map("'QueryLanguage':'JSONata','ItemReader':{'Resource':'arn:aws:states:::s3:getObject',"
                + "'Arguments':{'Bucket':'b','Key':'k'},'ReaderConfig':{'InputType':'JSON','MaxItems':'{% 1 %}'}}"))
                .isEmpty();
    }

    @Test
    void aReaderNamesWhatItReads() {
        assertThat(reader("'Parameters':{}")).contains("These fields are required: [Resource] at ItemReader",
                "These fields are required: [InputType] at ItemReader/ReaderConfig");
        assertThat(reader(GET.replace("getObject", "putObject") + ",'ReaderConfig':{'InputType':'JSON'}"))
                .singleElement().asString().endsWith("ItemReader/Resource");
        assertThat(reader(GET + ",'Arguments':{},'ReaderConfig':{'InputType':'JSON'}"))
                .containsExactly("The QueryLanguage is set to 'JSONPath', but field 'Arguments' is only "
                        + "supported for the 'JSONata' QueryLanguage at ItemReader");
        assertThat(map("'QueryLanguage':'JSONata','Items':[1],'ItemReader':{'Resource':'arn:aws:states:::s3:getObject',"
                + "'Arguments':{},'ReaderConfig':{'InputType':'JSON'}}")).singleElement().asString()
                .startsWith("There should only be one of the following fields: [ItemReader, Items]");
    }

    @Test
    void aConfigurationFitsItsInputType() {
        assertThat(config("'InputType':'XML'"))
                .containsExactly("Value should be one of the following: "
                        + "[CSV, JSON, JSONL, PARQUET, MANIFEST] at ItemReader/ReaderConfig/InputType");
        assertThat(config("'InputType':'CSV'")).containsExactly(
                "These fields are required: [CSVHeaderLocation] at ItemReader/ReaderConfig");
        assertThat(config("'InputType':'CSV','CSVHeaderLocation':'GIVEN'")).containsExactly(
                "These fields are required: [CSVHeaders] at ItemReader/ReaderConfig");
        assertThat(config("'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW','CSVHeaders':['a']")).hasSize(1);
        assertThat(config("'InputType':'CSV','CSVHeaderLocation':'FIRST_ROW','CSVDelimiter':';'")).hasSize(1);
        assertThat(config("'InputType':'CSV','CSVHeaderLocation':'GIVEN','CSVHeaders':['" + "x".repeat(11_000) + "']"))
                .hasSize(1);
        assertThat(config("'InputType':'JSON','CSVDelimiter':'TAB'")).containsExactly(
                "Field 'CSVDelimiter' is not supported at ItemReader/ReaderConfig");
        assertThat(config("'InputType':'JSONL','ItemsPointer':'/a'")).hasSize(1);
        assertThat(config("'InputType':'JSON','ItemsPointer':'a'")).hasSize(1);
        assertThat(config("'InputType':'JSON','MaxItems':100000001")).hasSize(1);
        assertThat(config("'InputType':'JSON','MaxItems':1,'MaxItemsPath':'$.m'")).hasSize(1);
        assertThat(config("'InputType':'JSON','Transformation':'NONE'")).hasSize(1);
        assertThat(config("'InputType':'JSON','Depth':1"))
                .containsExactly("Field 'Depth' is not supported at ItemReader/ReaderConfig");
        assertThat(reader(LIST + ",'ReaderConfig':{'InputType':'JSON'}")).hasSize(1);
        assertThat(reader(LIST + ",'ReaderConfig':{'Transformation':'LOAD_AND_FLATTEN'}")).hasSize(1);
    }

    @Test
    void aWriterExportsOrShapesOrBoth() {
        assertThat(writer("")).singleElement().asString().startsWith("A ResultWriter must have a Resource");
        assertThat(writer("'Resource':'arn:aws:states:::s3:putObject'"))
                .containsExactly("These fields are required: [Parameters] at ResultWriter");
        assertThat(writer("'Parameters':{'Bucket':'b'}"))
                .containsExactly("These fields are required: [Resource] at ResultWriter");
        assertThat(writer(PUT.replace("putObject", "getObject"))).hasSize(1);
        assertThat(writer("'WriterConfig':{'Transformation':'ZIP','OutputType':'CSV'}")).hasSize(2);
    }
}
