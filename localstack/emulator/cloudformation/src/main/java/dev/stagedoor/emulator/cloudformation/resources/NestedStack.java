package dev.stagedoor.emulator.cloudformation.resources;

/** The inner stack of one {@code AWS::CloudFormation::Stack}, in the operation of its outer stack. */
public interface NestedStack {

    PhysicalResource create(ResourceRequest request);

    PhysicalResource update(ResourceRequest request);

    void delete(ResourceRequest request);
}
