package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition.BillingMode;
import dev.stagedoor.emulator.data.dynamodb.table.Throughput;

/** Reads BillingMode and ProvisionedThroughput: recorded only, but by DynamoDB's rules. */
final class Throughputs {

    private Throughputs() {}

    static BillingMode billingMode(Members members, BillingMode otherwise) {
        String text = members.text("BillingMode");
        new Constraints().oneOf("billingMode", text, "PROVISIONED", "PAY_PER_REQUEST").check();
        return text == null ? otherwise : BillingMode.valueOf(text);
    }

    /** Null where there is none. */
    static Throughput read(Members members, String path) {
        if (!members.has("ProvisionedThroughput")) {
            return null;
        }
        Members throughput = Members.of(members.node("ProvisionedThroughput"),
                Set.of("ReadCapacityUnits", "WriteCapacityUnits"));
        Long read = throughput.integer("ReadCapacityUnits");
        Long write = throughput.integer("WriteCapacityUnits");
        new Constraints().notNull(path + ".readCapacityUnits", read).notNull(path + ".writeCapacityUnits", write)
                .atLeast(path + ".readCapacityUnits", read, 1).atLeast(path + ".writeCapacityUnits", write, 1).check();
        return new Throughput(read, write);
    }

    /** What a table of that mode must and must not say. */
    static Throughput require(BillingMode mode, Throughput throughput) {
        if (mode == BillingMode.PROVISIONED && throughput == null) {
            throw ValidationException
                    .invalidParameter("ReadCapacityUnits and WriteCapacityUnits must both be specified "
                            + "when BillingMode is PROVISIONED");
        }
        if (mode == BillingMode.PAY_PER_REQUEST && throughput != null) {
            throw ValidationException.invalidParameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be "
                    + "specified when BillingMode is PAY_PER_REQUEST");
        }
        return throughput == null ? Throughput.ON_DEMAND : throughput;
    }

    /** The same for an index of such a table. */
    static Throughput requireIndex(BillingMode mode, Throughput throughput, String index) {
        if (mode == BillingMode.PROVISIONED && throughput == null) {
            throw ValidationException
                    .invalidParameter("ProvisionedThroughput must be specified for index: " + index);
        }
        if (mode == BillingMode.PAY_PER_REQUEST && throughput != null) {
            throw ValidationException.invalidParameter("ProvisionedThroughput should not be specified for index: "
                    + index + " when BillingMode is PAY_PER_REQUEST");
        }
        return throughput == null ? Throughput.ON_DEMAND : throughput;
    }
}
