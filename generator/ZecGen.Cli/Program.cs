using ZecGen.Cli;

return Tool.Run(args, Terminal.OfProcess);
