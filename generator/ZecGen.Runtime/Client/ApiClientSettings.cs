using System.Diagnostics;
using System.Globalization;

namespace ZecGen;

/// <summary>How a program sets a client up: credential and options, from its configuration or by code. Never shows a secret.</summary>
[DebuggerDisplay("{Client.Endpoint}")]
public sealed class ApiClientSettings
{
    private readonly List<string> unreadable = [];

    /// <summary>The id of the access key; <see langword="null"/> to call without one.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>The password of the access key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessKeyPassword { get; set; }

    /// <summary>The access token; <see langword="null"/> to call without one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>Proves who calls where there is neither an access key nor a token.</summary>
    public IApiCredentialProvider? Credential { get; set; }

    /// <summary>Where and how to call.</summary>
    public ApiClientOptions Client { get; } = new();

    /// <summary>Takes what a configuration says. Its keys are the names of the properties here, of <see cref="ApiClientOptions"/>, and of <see cref="RetryOptions"/> with <c>Retry:</c> before them.</summary>
    /// <param name="value">The value of a key; <see langword="null"/> where there is none.</param>
    public void Read(Func<string, string?> value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        Text(nameof(AccessKeyId), text => AccessKeyId = text);
        Text(nameof(AccessKeyPassword), text => AccessKeyPassword = text);
        Text(nameof(Token), text => Token = text);
        Text(nameof(Client.RequestClient), text => Client.RequestClient = text);
        Parsed<Uri>(nameof(Client.Endpoint), TryAddress, address => Client.Endpoint = address);
        Parsed<TimeSpan>(nameof(Client.Timeout), TryTime, time => Client.Timeout = time);
        Parsed<TimeSpan>(nameof(Client.TryTimeout), TryTime, time => Client.TryTimeout = time);
        Parsed<bool>(nameof(Client.ValidateRequests), bool.TryParse, flag => Client.ValidateRequests = flag);
        Parsed<bool>(nameof(Client.AllowInsecureEndpoint), bool.TryParse, flag => Client.AllowInsecureEndpoint = flag);
        Parsed<int>(nameof(Client.MaxResponseBytes), TryNumber, number => Client.MaxResponseBytes = number);
        Parsed<int>(nameof(Client.PagesAhead), TryNumber, number => Client.PagesAhead = number);
        Parsed<int>("Retry:" + nameof(RetryOptions.MaxTries), TryNumber, number => Client.Retry.MaxTries = number);
        Parsed<TimeSpan>("Retry:" + nameof(RetryOptions.BaseDelay), TryTime, time => Client.Retry.BaseDelay = time);
        Parsed<TimeSpan>("Retry:" + nameof(RetryOptions.MaxDelay), TryTime, time => Client.Retry.MaxDelay = time);
        Parsed<bool>("Retry:" + nameof(RetryOptions.Jitter), bool.TryParse, flag => Client.Retry.Jitter = flag);
        Parsed<int>("Retry:" + nameof(RetryOptions.Budget), TryNumber, number => Client.Retry.Budget = number);

        void Text(string key, Action<string> take)
        {
            if (value(key) is { } text) take(text);
        }

        // What cannot be read is not repeated: a secret may have come under the wrong key.
        void Parsed<T>(string key, Parser<T> parse, Action<T> take)
        {
            if (value(key) is not { } text) return;
            if (parse(text, out var parsed)) take(parsed!);
            else unreadable.Add($"The value of {key} cannot be read.");
        }
    }

    /// <summary>What is wrong with the settings; empty when a client can be made of them.</summary>
    public IReadOnlyList<string> Check()
    {
        var problems = new List<string>(unreadable);
        Collect(() => CreateCredential());
        Collect(Client.EnsureUsable);
        return problems;

        void Collect(Action check)
        {
            try
            {
                check();
            }
            catch (ArgumentException exception)
            {
                problems.Add(exception.Message);
            }
        }
    }

    /// <summary>What proves who calls: the access key, else the token, else <see cref="Credential"/>.</summary>
    /// <exception cref="ArgumentException">There is none, there are both, or one is malformed.</exception>
    public IApiCredentialProvider CreateCredential()
    {
        var hasKey = AccessKeyId is not null || AccessKeyPassword is not null;
        if (hasKey && Token is not null) throw new ArgumentException("There are both an access key and a token.", nameof(Token));
        if (hasKey) return new AccessKeyCredential(AccessKeyId ?? "", AccessKeyPassword ?? "");
        if (Token is not null) return new BearerTokenCredential(Token);
        return Credential ?? throw new ArgumentException("There is neither an access key, nor a token, nor another credential.", nameof(Credential));
    }

    private static bool TryAddress(string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address);

    private static bool TryTime(string text, out TimeSpan time) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);

    private delegate bool Parser<T>(string text, out T? value);
}
