namespace ZecGen.Testing;

/// <summary>Plans the responses of a fake service to an action, in order, instead of its default responses.</summary>
/// <remarks>Requests are validated first: a planned response never hides a wrong signature or an invalid request.</remarks>
/// <example><code>service.On("CreateImage").Times(2).Respond(429).Then(FakeResponse.Html(502));
/// service.OnAny().WithProbability(0.1).RespondOneOf(FakeResponse.ConnectionReset, FakeResponse.Empty(503));</code></example>
public sealed class FakePlan
{
    private readonly ServiceDescriptor descriptor;
    private readonly string? action;
    private readonly int seed;
    private readonly object gate = new();
    private readonly List<PlannedStep> steps = [];
    private int? times;
    private double probability = 1;
    private Func<FakeRequest, bool>? condition;

    internal FakePlan(ServiceDescriptor descriptor, string? action, int seed) => (this.descriptor, this.action, this.seed) = (descriptor, action, seed);

    /// <summary>Sets how many times the next planned response is returned. The default is once.</summary>
    /// <param name="count">The number of times; at least 1.</param>
    /// <returns>This plan, for chaining.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public FakePlan Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Set(() => times = count);
    }

    /// <summary>Repeats the next planned response indefinitely.</summary>
    /// <returns>This plan, for chaining.</returns>
    public FakePlan Always() => Set(() => times = int.MaxValue);

    /// <summary>Returns the next planned response at random, indefinitely unless <see cref="Times"/> is called too.</summary>
    /// <param name="probability">The probability, from 0 to 1. It depends on the seed of the service and the content of requests, not on
    /// their order.</param>
    /// <returns>This plan, for chaining.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public FakePlan WithProbability(double probability)
    {
        if (probability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "The probability must be from 0 to 1.");
        return Set(() => (this.probability, times) = (probability, times ?? int.MaxValue));
    }

    /// <summary>Returns the next planned response to matching requests only, indefinitely unless <see cref="Times"/> is called too.</summary>
    /// <param name="predicate">A function that determines whether a request matches.</param>
    /// <returns>This plan, for chaining.</returns>
    public FakePlan When(Func<FakeRequest, bool> predicate) => Set(() => (condition, times) = (predicate, times ?? int.MaxValue));

    /// <summary>Plans a response.</summary>
    /// <param name="response">The response.</param>
    /// <returns>This plan, for chaining.</returns>
    public FakePlan Respond(FakeResponse response) => RespondOneOf(response);

    /// <summary>Plans an error by its status, with the documented message of its code.</summary>
    /// <param name="status">The HTTP status code, from 200 to 599.</param>
    /// <param name="code">The error code; by default the common code of the status, such as <c>REQUEST_LIMIT_EXCEEDED</c> for 429 and
    /// <c>SERVICE_TEMPORARY_UNAVAILABLE</c> for 503.</param>
    /// <param name="retryAfter">The delay in the <c>Retry-After</c> header, in whole seconds; <see langword="null"/> for no header.</param>
    /// <returns>This plan, for chaining.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public FakePlan Respond(int status, string? code = null, TimeSpan? retryAfter = null)
    {
        if (status is < 200 or > 599) throw new ArgumentOutOfRangeException(nameof(status), status, "The HTTP status must be from 200 to 599.");
        // Which code a status has is the dialect's, which is known when the service responds.
        return Respond(new FakeResponse(_ =>
        {
            var named = code ?? CommonErrors.CodeOf(status);
            var message = descriptor.Errors.FirstOrDefault(error => error.Code == named)?.Description;
            return Reply.Error(status, named, string.IsNullOrEmpty(message) ? CommonErrors.MessageOf(named, status) : message);
        }).WithRetryAfter(retryAfter));
    }

    /// <summary>Plans a documented error, with its documented status.</summary>
    /// <param name="code">A documented error code.</param>
    /// <returns>This plan, for chaining.</returns>
    /// <exception cref="ArgumentException">The code is not documented.</exception>
    public FakePlan Fail(string code)
    {
        var error = descriptor.Errors.FirstOrDefault(candidate => candidate.Code == code)
            ?? throw new ArgumentException($"The service {descriptor.Name} documents no error '{code}'.", nameof(code));
        var status = error.Status == 0 ? 400 : error.Status;
        return Respond(FakeResponse.Error(status, error.Code, error.Description.Length == 0 ? CommonErrors.MessageOf(error.Code, status) : error.Description));
    }

    /// <summary>Plans a response that is chosen at random from several each time.</summary>
    /// <param name="responses">The responses; at least one.</param>
    /// <returns>This plan, for chaining.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="responses"/> is empty.</exception>
    public FakePlan RespondOneOf(params FakeResponse[] responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentOutOfRangeException.ThrowIfZero(responses.Length);
        return Set(() =>
        {
            steps.Add(new([.. responses], times ?? 1, probability, condition));
            (times, probability, condition) = (null, 1, null);
        });
    }

    /// <summary>Plans a response after those that are already planned.</summary>
    /// <param name="response">The response.</param>
    /// <returns>This plan, for chaining.</returns>
    public FakePlan Then(FakeResponse response) => Respond(response);

    /// <summary>Removes all planned responses.</summary>
    /// <returns>This plan, for chaining.</returns>
    public FakePlan Clear() => Set(steps.Clear);

    /// <returns>Null when nothing is planned for the request.</returns>
    internal FakeResponse? Next(Received request)
    {
        lock (gate)
        {
            for (var i = 0; i < steps.Count; i++)
            {
                var step = steps[i];
                var random = new SeededRandom(seed, action, i, request);
                if (step.Left == 0 || step.Condition?.Invoke(request.Recorded) == false || random.Share() >= step.Probability) continue;
                if (step.Left != int.MaxValue) step.Left--;
                return step.Responses[random.Index(step.Responses.Count)];
            }
            return null;
        }
    }

    private FakePlan Set(Action change)
    {
        lock (gate) change();
        return this;
    }

    private sealed class PlannedStep(IReadOnlyList<FakeResponse> responses, int times, double probability, Func<FakeRequest, bool>? condition)
    {
        public IReadOnlyList<FakeResponse> Responses => responses;

        public double Probability => probability;

        public Func<FakeRequest, bool>? Condition => condition;

        public int Left { get; set; } = times;
    }
}
