package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.List;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/** Which attributes a write gives back. */
enum ReturnValues {
    NONE, ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATED_NEW;

    /** Reads the parameter, and checks the others that all writes have. @param allowed those that the operation has */
    static ReturnValues read(Members members, ReturnValues... allowed) {
        Constraints constraints = new Constraints().oneOf("returnValues", members.text("ReturnValues"), "ALL_NEW",
                "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
        ItemCollections.check(ReturnedCapacity.check(constraints, members), members).check();
        ReturnValues value = members.has("ReturnValues") ? valueOf(members.text("ReturnValues")) : NONE;
        if (!List.of(allowed).contains(value)) {
            throw new ValidationException("ReturnValues can only be ALL_OLD or NONE");
        }
        return value;
    }
}
