package dev.stagedoor.emulator.gateway.vtl;

/** A template that failed while it was rendered: AWS answers the caller 500. The message is for the explainer. */
public final class TemplateRenderException extends Exception {

    private static final long serialVersionUID = 1L;

    public TemplateRenderException(String message) {
        super(message, null, false, false);
    }
}
