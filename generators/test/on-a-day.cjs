// Loaded into a program and all that it starts: there, it is noon of the day ON_A_DAY.
const Clock = Date;
const ahead = Clock.parse(`${process.env.ON_A_DAY}T12:00:00Z`) - Clock.now();

globalThis.Date = class extends Clock {
  constructor(...args) {
    if (args.length > 0) super(...args);
    else super(Clock.now() + ahead);
  }
};
