/**
 * Benchmarks the packaged program as whole processes, beside Hugo and a plain copy. {@link ayneh.bench.Bench} runs it.
 */
package ayneh.bench;
