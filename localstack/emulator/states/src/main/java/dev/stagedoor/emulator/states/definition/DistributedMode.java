package dev.stagedoor.emulator.states.definition;

import java.util.List;

import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.expression.NumberField;

/**
 * What a Map state needs whose iterations are executions of their own.
 *
 * @param executionType of the children
 * @param label stands in the children's names; null where the state's name does
 * @param toleratedFailureCount null where the definition names none
 * @param toleratedFailurePercentage null where the definition names none
 * @param itemReader null where the items come with the input
 * @param itemBatcher null where each child gets one item
 * @param resultWriter null where the results are the state's result
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Distributed mode</a>
 */
public record DistributedMode(MachineType executionType, String label, NumberField toleratedFailureCount,
        NumberField toleratedFailurePercentage, ItemReader itemReader, ItemBatcher itemBatcher,
        ResultWriter resultWriter) {

    /**
     * Reads items from S3.
     *
     * @param resource such as {@code arn:aws:states:::s3:getObject}
     * @param config {@code ReaderConfig}; null where there is none
     * @param arguments where the object is: {@code Bucket}, {@code Key}...
     */
    public record ItemReader(String resource, ReaderConfig config, Expression arguments) {

        /** Whether the items come from a listing, not from one object. */
        public boolean lists() {
            return resource.endsWith(":listObjectsV2");
        }
    }

    /**
     * How an object is read.
     *
     * @param inputType {@code CSV}, {@code JSON}, {@code JSONL}, {@code MANIFEST}, {@code PARQUET}; null where the resource needs none
     * @param manifestType {@code S3_INVENTORY} or {@code ATHENA_DATA}; null
     * @param transformation {@code LOAD_AND_FLATTEN} where the listed objects are read as well; null or {@code NONE}
     * @param csvHeaders null where the first row has them
     * @param csvDelimiter such as {@code PIPE}; null is {@code COMMA}
     * @param itemsPointer where in a JSON document the array or object is; null
     * @param maxItems null where all are read
     */
    public record ReaderConfig(String inputType, String manifestType, String transformation, List<String> csvHeaders,
            String csvDelimiter, String itemsPointer, NumberField maxItems) {

        /** Whether the objects of a listing are read, not only named. */
        public boolean flattens() {
            return "LOAD_AND_FLATTEN".equals(transformation);
        }

        /** Whether the object lists the files of an S3 Inventory. */
        public boolean isInventory() {
            return "S3_INVENTORY".equals(manifestType) || "MANIFEST".equals(inputType) && manifestType == null;
        }

        /** The character between the fields of a row. */
        public char delimiter() {
            return csvDelimiter == null ? ',' : CsvDelimiter.valueOf(csvDelimiter).character();
        }
    }

    /**
     * Gives each child several items.
     *
     * @param maxItems null where only bytes bound a batch
     * @param maxBytes null where only items bound a batch
     * @param input handed to each batch beside its items; null
     */
    public record ItemBatcher(NumberField maxItems, NumberField maxBytes, Expression input) {}

    /**
     * Writes the children's results to S3.
     *
     * @param resource {@code arn:aws:states:::s3:putObject}; null where results are only transformed
     * @param arguments {@code Bucket}, {@code Prefix}; null
     * @param outputType {@code JSON} or {@code JSONL}
     * @param transformation {@code NONE}, {@code COMPACT} or {@code FLATTEN}
     */
    public record ResultWriter(String resource, Expression arguments, String outputType, String transformation) {

        /** Whether the results are written to S3; otherwise they are the state's result. */
        public boolean exports() {
            return resource != null;
        }
    }
}
