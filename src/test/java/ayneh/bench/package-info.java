/** Measures the packaged program as whole processes, beside Hugo and a bare copy. {@link ayneh.bench.Bench} runs it. */
package ayneh.bench;
