/**
 * The steps of a request, one small class each, in AWS's documented order ({@code Steps} lists them), and what runs them. Set a
 * breakpoint in a step and watch a request pass.
 *
 * <p>A step that differs from stage to stage is a {@code StagePart} as well: it prepares what it needs when the stage is
 * published. What it decides it tells the explainer as a {@code StepNote}. What is to happen after the answer, whoever gave it, is
 * an {@code ExchangeObserver}. To add a step: its class, its line in {@code Steps}, and the paragraph in
 * {@code compile.UnsupportedFeatures} or {@code compile.UnsupportedStageSettings} that refused its configuration goes.
 */
package dev.stagedoor.emulator.gateway.pipeline;
